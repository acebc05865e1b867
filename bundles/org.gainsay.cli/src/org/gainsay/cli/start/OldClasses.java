// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.util.function.UnaryOperator;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Brings classes that were compiled for Java 5 or earlier into the form of Java 8. The JVM takes classes of so old a form into
 * no archive, nor any class that extends one of them: among them the parser of the claims language, whose super class is of
 * 2009. What a class does stays the same; it gets the frames by which newer JVMs verify it.
 */
final class OldClasses implements UnaryOperator<byte[]> {

	private static final int OLDEST_THAT_IS_ARCHIVED = Opcodes.V1_6;

	private final ClassLoader all;

	/** @param all finds the classes of the class path, which tell which super class two types have in common */
	OldClasses(ClassLoader all) {
		this.all = all;
	}

	/**
	 * @param classFile the bytes of a class file
	 * @return the same, or the bytes of its newer form
	 */
	@Override
	public byte[] apply(byte[] classFile) {
		ClassReader reader = new ClassReader(classFile);
		if (majorVersion(classFile) >= OLDEST_THAT_IS_ARCHIVED) {
			return classFile;
		}
		ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_FRAMES) {
			@Override
			protected String getCommonSuperClass(String one, String other) {
				try {
					return super.getCommonSuperClass(one, other);
				} catch (TypeNotPresentException | LinkageError optionalDependency) {
					return "java/lang/Object";
				}
			}

			@Override
			protected ClassLoader getClassLoader() {
				return all;
			}
		};
		reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
			@Override
			public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
				super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
			}

			@Override
			public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
				return new JSRInlinerAdapter(super.visitMethod(access, name, descriptor, signature, exceptions), access, name, descriptor,
						signature, exceptions);
			}
		}, ClassReader.SKIP_FRAMES);
		return writer.toByteArray();
	}

	private static int majorVersion(byte[] classFile) {
		return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
	}
}
