// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.report.drawing.ChainSvg;
import org.gainsay.report.pictures.PictureDrawing.Box;
import org.gainsay.report.pictures.PictureDrawing.Item;
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureDrawing.Words;

/** A picture as SVG, with a title and a description for who does not see it. Colours come from the style sheet by class, so that they follow a page's light and dark. */
public final class PictureSvg {

	/** So many rows are told in words; the table has all. */
	private static final int MOST_TOLD = 20;
	/** So many figures of a row. */
	private static final int MOST_FIGURES = 8;

	private final Picture picture;
	private final PictureDrawing drawing;
	private final Function<Target, @Nullable String> links;

	/**
	 * A picture that leads nowhere.
	 *
	 * @param width that there is, in pixels
	 */
	public PictureSvg(Picture picture, double width) {
		this(picture, width, target -> null);
	}

	/**
	 * A picture whose parts lead somewhere.
	 *
	 * @param width that there is, in pixels
	 * @param links where something leads; null for nowhere
	 */
	public PictureSvg(Picture picture, double width, Function<Target, @Nullable String> links) {
		this.picture = picture;
		this.drawing = picture.drawing(width);
		this.links = links;
	}

	/** The rules for the classes of a picture; they ask for variables that the page's style sheet gives. */
	public static String styleSheet() {
		return resource("pictures.css");
	}

	private static String resource(String name) {
		try (InputStream in = PictureSvg.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	/** A whole file with a style of its own, light or dark as the reader likes it. */
	public String file() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(picture.name(), " xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + resource("pictures-file.css") + styleSheet() + "</style>");
	}

	/**
	 * An element of an HTML page.
	 *
	 * @param id what the ids of its title and description begin with; unique in the page
	 */
	public String element(String id) {
		return svg(id, "", "");
	}

	/** A box as the legend has it, as an element of an HTML page. */
	public static String swatch(Look look) {
		StringBuilder svg = new StringBuilder("<svg class=\"picture swatch\" width=\"28\" height=\"16\" viewBox=\"0 0 28 16\" aria-hidden=\"true\">");
		PictureDrawing.draw(new Box(1, 1, 26, 14, look), new Elements(svg, target -> null));
		return svg.append("</svg>").toString();
	}

	private String svg(String id, String namespace, String style) {
		String width = ChainSvg.number(Math.ceil(drawing.width()));
		String height = ChainSvg.number(Math.ceil(drawing.height()));
		String name = ChainSvg.escaped(id);
		StringBuilder svg = new StringBuilder("<svg" + namespace + " class=\"picture\" role=\"group\" aria-labelledby=\"" + name + ".title\" aria-describedby=\"" + name + ".desc\" width=\"" + width + "\" height=\"" + height
				+ "\" viewBox=\"0 0 " + width + ' ' + height + "\">");
		svg.append("<title id=\"" + name + ".title\">").append(ChainSvg.escaped(picture.title())).append("</title><desc id=\"" + name + ".desc\">").append(ChainSvg.escaped(description(picture))).append("</desc>").append(style);
		drawing.draw(new Elements(svg, links));
		return svg.append("</svg>").toString();
	}

	/** What a picture shows, in sentences; of many rows the first. */
	public static String description(Picture picture) {
		PictureTable table = picture.table();
		List<String> sentences = new ArrayList<>();
		for (List<String> row : table.rows().subList(0, Math.min(MOST_TOLD, table.rows().size()))) {
			List<String> told = new ArrayList<>();
			for (int i = 1; i < row.size(); i++) {
				if (!row.get(i).isEmpty() && !row.get(i).equals("0")) {
					told.add(table.heads().get(i) + ' ' + row.get(i));
				}
			}
			int rest = told.size() - MOST_FIGURES;
			sentences.add(row.getFirst() + ": " + (told.isEmpty() ? "nothing" : String.join(", ", told.subList(0, Math.min(MOST_FIGURES, told.size()))) + (rest > 0 ? ", +" + rest + " more" : "")) + '.');
		}
		int more = table.rows().size() - MOST_TOLD;
		if (more > 0) {
			sentences.add(more + " more in the table.");
		}
		return String.join(" ", sentences);
	}

	/** Writes elements behind each other. */
	private static final class Elements implements Plotter {

		private final StringBuilder svg;
		private final Function<Target, @Nullable String> links;
		/** Where what was begun leads; null for nowhere. */
		private @Nullable String link;

		Elements(StringBuilder svg, Function<Target, @Nullable String> links) {
			this.svg = svg;
			this.links = links;
		}

		@Override
		public void begin(Item item) {
			Target target = item.target();
			link = target == null ? null : links.apply(target);
			String told = item.told();
			if (link != null) {
				svg.append("<a href=\"").append(ChainSvg.escaped(link)).append("\">");
			} else if (told != null) {
				svg.append("<g>");
			}
			if (told != null) {
				svg.append("<title>").append(ChainSvg.escaped(told)).append("</title>");
			}
		}

		@Override
		public void end(Item item) {
			svg.append(link != null ? "</a>" : item.told() != null ? "</g>" : "");
		}

		@Override
		public void fill(Look look, double x, double y, double width, double height) {
			rectangle(look.word(), x, y, width, height);
		}

		@Override
		public void frame(Look look, double x, double y, double width, double height) {
			rectangle("edge " + look.word(), x, y, width, height);
		}

		private void rectangle(String style, double x, double y, double width, double height) {
			svg.append("<rect class=\"").append(style).append("\" x=\"").append(ChainSvg.number(x)).append("\" y=\"").append(ChainSvg.number(y)).append("\" width=\"").append(ChainSvg.number(width)).append("\" height=\"")
					.append(ChainSvg.number(height)).append("\"/>");
		}

		@Override
		public void lines(Look look, boolean thick, double x, double width, double... heights) {
			StringBuilder path = new StringBuilder();
			for (double height : heights) {
				path.append('M').append(ChainSvg.number(x)).append(' ').append(ChainSvg.number(height)).append('h').append(ChainSvg.number(width));
			}
			path(look, path, thick ? " thick" : "");
		}

		@Override
		public void wave(Look look, double from, double to, double y) {
			StringBuilder path = new StringBuilder("M" + ChainSvg.number(from) + ' ' + ChainSvg.number(y));
			boolean up = true;
			for (double x = from; x < to - 0.05; x += WAVE, up = !up) {
				double step = Math.min(WAVE, to - x);
				path.append('q').append(ChainSvg.number(step / 2)).append(up ? " -4 " : " 4 ").append(ChainSvg.number(step)).append(" 0");
			}
			path(look, path, "");
		}

		private void path(Look look, CharSequence path, String more) {
			svg.append("<path class=\"edge ").append(look.word()).append(more).append("\" d=\"").append(path).append("\"/>");
		}

		@Override
		public void axis(Line line) {
			svg.append("<path class=\"axis\" d=\"M").append(ChainSvg.number(line.x())).append(' ').append(ChainSvg.number(line.y())).append('L').append(ChainSvg.number(line.toX())).append(' ').append(ChainSvg.number(line.toY())).append("\"/>");
		}

		@Override
		public void words(Words words) {
			String at = "\" x=\"" + ChainSvg.number(words.x()) + "\" y=\"" + ChainSvg.number(words.y()) + "\"";
			svg.append("<text class=\"").append(words.size() < PictureDrawing.SIZE ? "small" : "large").append(words.soft() ? " faint" : "").append(at);
			if (words.anchor() != PictureDrawing.Anchor.START) {
				svg.append(" text-anchor=\"").append(words.anchor().word()).append('"');
			}
			if (words.turned()) {
				svg.append(" transform=\"rotate(-90 ").append(ChainSvg.number(words.x())).append(' ').append(ChainSvg.number(words.y())).append(")\"");
			}
			svg.append('>').append(ChainSvg.escaped(words.text())).append("</text>");
		}
	}
}
