package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that is a line magic once its object or class is given to {@link Magics#registerMagics(Object)}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LineMagic {

    /** The magic's name; empty for the method's. */
    String value() default "";

    /** Other names. */
    String[] aliases() default {};
}
