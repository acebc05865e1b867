// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the pages of the help from the manual, {@code docs/user/*.md}: whoever has the product alone has no sources. Run by the build of
 * {@code org.gainsay.ui}; the pages, what they show and their table of contents are made anew each time.
 */
final class ManualPages {

	/** The pages by subject, in the order in which they are listed. */
	private static final Map<String, List<String>> SUBJECTS = subjects();
	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
	private static final String MD = ".md";
	private static final String HTML = ".html";
	/** Sections that are listed below a page. */
	private static final int LEVEL_OF_SECTIONS = 2;
	private static final String NOTICE = "<!-- Copyright (c) 2026 Gainsay contributors\n     SPDX-License-Identifier: EPL-2.0 -->\n";

	private final Path manual;
	private final Path folder;
	private final Map<String, Node> pages = new HashMap<>();
	/** What the pages show or offer beside themselves: where it lies, by its path in the help. */
	private final Map<String, Path> beside = new LinkedHashMap<>();
	private final List<String> wrong = new ArrayList<>();

	private ManualPages(Path manual, Path folder) {
		this.manual = manual;
		this.folder = folder;
	}

	private static Map<String, List<String>> subjects() {
		Map<String, List<String>> subjects = new LinkedHashMap<>();
		subjects.put("Working in the workbench", List.of("workbench", "annotating", "views", "comparing", "suggestions", "updating-texts", "editing"));
		subjects.put("What the words mean", List.of("scheme", "language"));
		subjects.put("Studies and analysis", List.of("studies", "agreement", "networks"));
		subjects.put("In and out", List.of("importing", "formats", "command-line", "other-editors"));
		return subjects;
	}

	/**
	 * @param arguments the folder of the manual, and the folder for the pages, which is made anew
	 * @throws IOException when something cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		ManualPages made = new ManualPages(Path.of(arguments[0]).toAbsolutePath().normalize(), Path.of(arguments[1]).toAbsolutePath().normalize());
		made.make();
		if (!made.wrong.isEmpty()) {
			made.wrong.forEach(System.err::println);
			System.exit(1);
		}
	}

	private void make() throws IOException {
		read();
		empty();
		Files.createDirectories(folder);
		for (Map.Entry<String, Node> page : pages.entrySet()) {
			page.getValue().accept(new Links(page.getKey()));
			Files.writeString(folder.resolve(page.getKey() + HTML), html(page.getValue()));
		}
		Files.writeString(folder.resolve("toc.xml"), contents());
		for (Map.Entry<String, Path> one : beside.entrySet()) {
			Path copy = folder.resolve(one.getKey());
			Files.createDirectories(copy.getParent());
			Files.copy(one.getValue(), copy);
		}
	}

	private void read() throws IOException {
		Parser parser = Parser.builder().extensions(EXTENSIONS).build();
		Set<String> there;
		try (Stream<Path> files = Files.list(manual)) {
			there = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(MD)).map(name -> name.substring(0, name.length() - MD.length())).collect(Collectors.toCollection(TreeSet::new));
		}
		for (String page : SUBJECTS.values().stream().flatMap(List::stream).toList()) {
			if (there.remove(page)) {
				pages.put(page, parser.parse(Files.readString(manual.resolve(page + MD))));
			} else {
				wrong.add(page + MD + " is listed in ManualPages.java, and is not there");
			}
		}
		there.forEach(page -> wrong.add(page + MD + " belongs to no subject: list it in ManualPages.java"));
	}

	private void empty() throws IOException {
		if (Files.isDirectory(folder)) {
			try (Stream<Path> old = Files.walk(folder)) {
				for (Path one : old.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(one);
				}
			}
		}
	}

	private static String html(Node page) {
		HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).attributeProviderFactory(context -> new Attributes()).build();
		return "<!DOCTYPE html>\n" + NOTICE + "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n<title>" + escaped(title(page)) + "</title>\n<link rel=\"stylesheet\" href=\"../help.css\" />\n</head>\n<body>\n"
				+ renderer.render(page) + "</body>\n</html>\n";
	}

	private String contents() {
		StringBuilder toc = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(NOTICE).append("<?NLS TYPE=\"org.eclipse.help.toc\"?>\n<toc label=\"Manual\" link_to=\"help/toc.xml#manual\">\n");
		SUBJECTS.forEach((subject, names) -> {
			toc.append("\t<topic label=\"").append(escaped(subject)).append("\">\n");
			for (String name : names) {
				Node page = pages.get(name);
				if (page != null) {
					String href = "help/manual/" + name + HTML;
					toc.append("\t\t<topic label=\"").append(escaped(title(page))).append("\" href=\"").append(href).append("\">\n");
					IdGenerator ids = IdGenerator.builder().build();
					for (Heading heading : headings(page)) {
						String id = ids.generateId(words(heading)); // of each, since two may have the same words
						if (heading.getLevel() == LEVEL_OF_SECTIONS) {
							toc.append("\t\t\t<topic label=\"").append(escaped(words(heading))).append("\" href=\"").append(href).append('#').append(id).append("\"/>\n");
						}
					}
					toc.append("\t\t</topic>\n");
				}
			}
			toc.append("\t</topic>\n");
		});
		return toc.append("</toc>\n").toString();
	}

	private static List<Heading> headings(Node page) {
		List<Heading> headings = new ArrayList<>();
		page.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				headings.add(heading);
			}
		});
		return headings;
	}

	private static String title(Node page) {
		return words(headings(page).getFirst());
	}

	private static String words(Node of) {
		StringBuilder words = new StringBuilder();
		of.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				words.append(text.getLiteral());
			}

			@Override
			public void visit(Code code) {
				words.append(code.getLiteral());
			}
		});
		return words.toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** Lets the links of a page lead to pages of the help. What lies elsewhere in the sources is named, since the help does not have it. */
	private final class Links extends AbstractVisitor {

		private final String page;

		Links(String page) {
			this.page = page;
		}

		@Override
		public void visit(Link link) {
			String to = link.getDestination();
			if (!to.contains(":") && !to.startsWith("#")) {
				int hash = to.indexOf('#');
				Path file = file(hash < 0 ? to : to.substring(0, hash));
				String name = file.getFileName().toString();
				if (!file.startsWith(manual)) {
					named(link, file);
				} else if (name.endsWith(MD)) {
					link.setDestination(name.substring(0, name.length() - MD.length()) + HTML + (hash < 0 ? "" : to.substring(hash)));
				} else {
					beside.put(name, there(file));
				}
			}
			visitChildren(link);
		}

		@Override
		public void visit(Image image) {
			Path file = there(file(image.getDestination()));
			String name = "images/" + file.getFileName();
			beside.put(name, file);
			image.setDestination(name);
		}

		@Override
		public void visit(HtmlBlock block) {
			wrong.add(page + MD + " has HTML in it, which the help cannot vouch for: " + block.getLiteral());
		}

		@Override
		public void visit(HtmlInline inline) {
			wrong.add(page + MD + " has HTML in it, which the help cannot vouch for: " + inline.getLiteral());
		}

		private Path file(String written) {
			return manual.resolve(URLDecoder.decode(written, StandardCharsets.UTF_8)).normalize();
		}

		private Path there(Path file) {
			if (!Files.isRegularFile(file)) {
				wrong.add(page + MD + " names " + file + ", which is not there");
			}
			return file;
		}

		/** The link's own words, and behind them where they lead in the sources. */
		private void named(Link link, Path file) {
			while (link.getFirstChild() != null) {
				link.insertBefore(link.getFirstChild());
			}
			link.insertBefore(new Text(" ("));
			link.insertBefore(new Code(manual.getParent().getParent().relativize(file).toString().replace('\\', '/')));
			link.insertBefore(new Text(" in the sources)"));
			link.unlink();
		}
	}

	/** A page of elsewhere opens in a window of its own: many refuse the frame that the help has. A table that is too wide is scrolled by itself. */
	private static final class Attributes implements AttributeProvider {

		@Override
		public void setAttributes(Node node, String tag, Map<String, String> attributes) {
			if (node instanceof Link link && link.getDestination().contains(":")) {
				attributes.put("target", "_blank");
				attributes.put("rel", "noopener");
			} else if (node instanceof TableBlock && tag.equals("table")) {
				attributes.put("tabindex", "0");
			}
		}
	}
}
