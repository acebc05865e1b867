// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an Eclipse IDE asks for in each module's folder: one form for all modules of a kind, so that a new one only has to be written. It needs
 * nothing but Java, so that {@code ./build ide} runs it from its source.
 */
final class ProjectFiles {

	private static final Pattern PACKAGING = Pattern.compile("<packaging>(.*?)</packaging>");
	private static final Pattern SOURCES = Pattern.compile("(?m)^source\\.\\. *= *((?:.*\\\\\\R)*.*)$");

	private static final String PROJECT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<projectDescription>
				<name>%s</name>
				<comment></comment>
				<projects>
				</projects>
				<buildSpec>
			%s	</buildSpec>
				<natures>
			%s	</natures>
			</projectDescription>
			""";

	private static final String BUILDER = """
					<buildCommand>
						<name>%s</name>
						<arguments>
						</arguments>
					</buildCommand>
			""";

	private static final String CLASS_PATH = """
			<?xml version="1.0" encoding="UTF-8"?>
			<classpath>
				<classpathentry kind="con" path="org.eclipse.jdt.launching.JRE_CONTAINER/org.eclipse.jdt.internal.debug.ui.launcher.StandardVMType/JavaSE-21"/>
				<classpathentry kind="con" path="org.eclipse.pde.core.requiredPlugins"/>
			%s	<classpathentry kind="output" path="target/classes"/>
			</classpath>
			""";

	private static final String WRITTEN = "\t<classpathentry kind=\"src\" path=\"%s\"/>\n";

	/** What was generated is not for us to mend. */
	private static final String GENERATED = """
				<classpathentry kind="src" path="%s">
					<attributes>
						<attribute name="ignore_optional_problems" value="true"/>
					</attributes>
				</classpathentry>
			""";

	/** What may be null is looked at before it is used; a test that comes upon null fails, as it should. */
	private static final String UNSEEN_NULL = "org.eclipse.jdt.core.compiler.problem.potentialNullReference=";

	private ProjectFiles() {
	}

	/**
	 * Writes what is missing or otherwise.
	 *
	 * @param arguments the folder of the checkout
	 */
	public static void main(String[] arguments) throws IOException {
		for (var file : expected(Path.of(arguments[0])).entrySet()) {
			if (!Files.isRegularFile(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
				Files.createDirectories(file.getKey().getParent());
				Files.writeString(file.getKey(), file.getValue());
				System.out.println(Path.of(arguments[0]).relativize(file.getKey()));
			}
		}
	}

	/** Every file that the checkout at {@code top} is to have for the IDE, with its text. */
	static Map<Path, String> expected(Path top) throws IOException {
		Map<Path, String> files = new TreeMap<>();
		Map<String, String> settings = new TreeMap<>();
		try (Stream<Path> all = Files.list(top.resolve("releng/ide/settings"))) {
			for (Path one : all.toList()) {
				settings.put(one.getFileName().toString(), Files.readString(one));
			}
		}
		for (Path module : modules(top)) {
			String kind = kind(module);
			List<String> builders = new ArrayList<>();
			List<String> natures = new ArrayList<>();
			if (kind.equals("java")) {
				natures.add("org.eclipse.jdt.core.javanature");
				natures.add("org.eclipse.pde.PluginNature");
				builders.add("org.eclipse.jdt.core.javabuilder");
				builders.add("org.eclipse.pde.ManifestBuilder");
				files.put(module.resolve(".classpath"), classPath(module));
			} else if (kind.equals("feature")) {
				natures.add("org.eclipse.pde.FeatureNature");
				builders.add("org.eclipse.pde.FeatureBuilder");
			}
			settings.forEach((name, text) -> {
				if (kind.equals("java") || !name.startsWith("org.eclipse.jdt.")) {
					files.put(module.resolve(".settings").resolve(name), module.startsWith(top.resolve("tests")) ? text.replace(UNSEEN_NULL + "error", UNSEEN_NULL + "ignore") : text);
				}
			});
			files.put(module.resolve(".project"), PROJECT.formatted(name(module),
					String.join("", builders.stream().map(BUILDER::formatted).toList()),
					String.join("", natures.stream().map("\t\t<nature>%s</nature>\n"::formatted).toList())));
		}
		return files;
	}

	/** Every module that is built, and the folder with what the IDE launches. */
	private static List<Path> modules(Path top) throws IOException {
		List<Path> modules = new ArrayList<>(List.of(top.resolve("targetplatform"), top.resolve("releng/ide")));
		for (String group : List.of("bundles", "features", "releng", "tests")) {
			try (Stream<Path> all = Files.list(top.resolve(group))) {
				all.filter(module -> Files.isRegularFile(module.resolve("pom.xml"))).sorted().forEach(modules::add);
			}
		}
		return modules;
	}

	/** As the bundle or feature is called, which is as its folder is. */
	private static String name(Path module) {
		String folder = module.getFileName().toString();
		return folder.startsWith("org.gainsay.") ? folder : "org.gainsay." + folder;
	}

	/** What the IDE does with a module. What Maven alone can compile, with libraries that no target has, is shown and not compiled. */
	private static String kind(Path module) throws IOException {
		if (!Files.isRegularFile(module.resolve("pom.xml"))) {
			return "plain";
		}
		String pom = Files.readString(module.resolve("pom.xml"));
		var packaging = PACKAGING.matcher(pom);
		return switch (packaging.find() ? packaging.group(1) : "jar") {
		case "eclipse-plugin", "eclipse-test-plugin" -> pom.contains("<extraClasspathElement>") ? "plain" : "java";
		case "eclipse-feature" -> "feature";
		default -> "plain";
		};
	}

	private static String classPath(Path module) throws IOException {
		var sources = SOURCES.matcher(Files.readString(module.resolve("build.properties")));
		StringBuilder entries = new StringBuilder();
		if (sources.find()) {
			for (String folder : sources.group(1).split("[\\s\\\\,]+")) {
				String path = folder.replaceFirst("/$", "");
				entries.append((path.equals("src-gen") ? GENERATED : WRITTEN).formatted(path));
			}
		}
		return CLASS_PATH.formatted(entries);
	}
}
