package dev.ijava.kernel.eval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites the classes of cells before they are loaded: {@link Guard#check()} at the start of each method and before
 * each backward jump, so that a loop can be interrupted, and {@link Guard#exit(int)} for {@code System.exit}.
 */
final class Weaver {

    private static final String GUARD = Type.getInternalName(Guard.class);

    /** Owner, name and descriptor of a call to the descriptor of the guard's method that replaces it. */
    private static final Map<String, String> EXITS = Map.of(
            "java/lang/System.exit(I)V", "(I)V",
            "java/lang/Runtime.exit(I)V", "(Ljava/lang/Runtime;I)V",
            "java/lang/Runtime.halt(I)V", "(Ljava/lang/Runtime;I)V");

    private Weaver() {}

    /** The class to load instead; itself, where a method is so long that nothing can be added to it. */
    static byte[] weave(byte[] bytecode) {
        try {
            return woven(bytecode);
        } catch (MethodTooLargeException | ClassTooLargeException noRoom) {
            return bytecode;
        }
    }

    private static byte[] woven(byte[] bytecode) {
        ClassReader reader = new ClassReader(bytecode);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Neither kind of call changes the height of the stack, so frames and maxima stay as the compiler made them. */
    private static final class Method extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        Method(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                check();
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String exit = EXITS.get(owner + "." + name + descriptor);
            if (exit == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "exit", exit, false);
            }
        }

        /** {@code System::exit} is no call, but names the method as an argument of the instruction that makes the lambda. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] guarded = Arrays.stream(arguments).map(Method::guarded).toArray();
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, guarded);
        }

        private static Object guarded(Object argument) {
            if (!(argument instanceof Handle handle)) {
                return argument;
            }
            String exit = EXITS.get(handle.getOwner() + "." + handle.getName() + handle.getDesc());
            return exit == null ? argument : new Handle(Opcodes.H_INVOKESTATIC, GUARD, "exit", exit, false);
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "check", "()V", false);
        }
    }
}
