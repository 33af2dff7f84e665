/**
 * A real transformer to look into: all-MiniLM-L6-v2, run by ONNX Runtime, with everything its heads compute on the way.
 *
 * <p>The door is {@link dev.ijava.lessons.model.SentenceEncoder}. It computes no attention itself: {@code Attention}
 * of the lessons does, and agrees. Only {@code OnnxModel} knows ONNX Runtime.
 */
package dev.ijava.lessons.model;
