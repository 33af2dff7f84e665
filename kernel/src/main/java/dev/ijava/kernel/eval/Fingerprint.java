package dev.ijava.kernel.eval;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tells whether two versions of a class are the same but for their line numbers.
 *
 * @param code a digest of the class without its debugging information
 * @param firstLine the lowest line number in the class; 0 if it has none
 */
record Fingerprint(byte[] code, int firstLine) {

    static Fingerprint of(byte[] bytecode) {
        ClassReader reader = new ClassReader(bytecode);
        ClassWriter stripped = new ClassWriter(0);
        reader.accept(stripped, ClassReader.SKIP_DEBUG);
        return new Fingerprint(digest(stripped.toByteArray()), firstLine(reader));
    }

    boolean sameCode(Fingerprint other) {
        return Arrays.equals(code, other.code);
    }

    private static int firstLine(ClassReader reader) {
        int[] first = {Integer.MAX_VALUE};
        MethodVisitor lines = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLineNumber(int line, Label start) {
                first[0] = Math.min(first[0], line);
            }
        };
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return lines;
                    }
                },
                ClassReader.SKIP_FRAMES);
        return first[0] == Integer.MAX_VALUE ? 0 : first[0];
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
