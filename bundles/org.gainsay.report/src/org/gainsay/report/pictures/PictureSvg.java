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
import org.gainsay.report.Utf8Text;
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
	private final String description;

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
		this(picture, width, links, description(picture));
	}

	private PictureSvg(Picture picture, double width, Function<Target, @Nullable String> links, String description) {
		this.picture = picture;
		this.drawing = picture.drawing(width);
		this.links = links;
		this.description = description;
	}

	/** The same picture with another width. */
	public PictureSvg at(double width) {
		return new PictureSvg(picture, width, links, description);
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
		Utf8Text svg = new Utf8Text().ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		svg(svg, picture.name(), " xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + resource("pictures-file.css") + styleSheet() + "</style>");
		return svg.toString();
	}

	/**
	 * Adds it as an element to an HTML page.
	 *
	 * @param id what the ids of its title and description begin with; unique in the page
	 */
	public void element(Utf8Text page, String id) {
		svg(page, id, "", "");
	}

	/** Adds a box as the legend has it to an HTML page. */
	public static void swatch(Utf8Text page, Look look) {
		page.ascii("<svg class=\"picture swatch\" width=\"28\" height=\"16\" viewBox=\"0 0 28 16\" aria-hidden=\"true\">");
		PictureDrawing.draw(new Box(1, 1, 26, 14, look), new Elements(page, target -> null));
		page.ascii("</svg>");
	}

	private void svg(Utf8Text svg, String id, String namespace, String style) {
		double width = Math.ceil(drawing.width());
		double height = Math.ceil(drawing.height());
		String name = ChainSvg.escaped(id);
		svg.ascii("<svg").append(namespace).ascii(" class=\"picture\" role=\"group\" aria-labelledby=\"").append(name).ascii(".title\" aria-describedby=\"").append(name).ascii(".desc\" width=\"").pixels(width)
				.ascii("\" height=\"").pixels(height).ascii("\" viewBox=\"0 0 ").pixels(width).ascii(' ').pixels(height).ascii("\">");
		ChainSvg.escaped(svg.ascii("<title id=\"").append(name).ascii(".title\">"), picture.title()).ascii("</title>");
		ChainSvg.escaped(svg.ascii("<desc id=\"").append(name).ascii(".desc\">"), description).ascii("</desc>").append(style);
		drawing.draw(new Elements(svg, links));
		svg.ascii("</svg>");
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

		private final Utf8Text svg;
		private final Function<Target, @Nullable String> links;
		/** Where what was begun leads; null for nowhere. */
		private @Nullable String link;

		Elements(Utf8Text svg, Function<Target, @Nullable String> links) {
			this.svg = svg;
			this.links = links;
		}

		@Override
		public void begin(Item item) {
			Target target = item.target();
			String to = target == null ? null : links.apply(target);
			String told = item.told();
			if (to != null) {
				ChainSvg.escaped(svg.ascii("<a href=\""), to).ascii("\">");
			} else if (told != null) {
				svg.ascii("<g>");
			}
			if (told != null) {
				ChainSvg.escaped(svg.ascii("<title>"), told).ascii("</title>");
			}
			link = to;
		}

		@Override
		public void end(Item item) {
			svg.ascii(link != null ? "</a>" : item.told() != null ? "</g>" : "");
		}

		@Override
		public void fill(Look look, double x, double y, double width, double height) {
			rectangle("", look, x, y, width, height);
		}

		@Override
		public void frame(Look look, double x, double y, double width, double height) {
			rectangle("edge ", look, x, y, width, height);
		}

		private void rectangle(String style, Look look, double x, double y, double width, double height) {
			svg.ascii("<rect class=\"").ascii(style).ascii(look.word()).ascii("\" x=\"").pixels(x).ascii("\" y=\"").pixels(y).ascii("\" width=\"").pixels(width).ascii("\" height=\"").pixels(height).ascii("\"/>");
		}

		@Override
		public void lines(Look look, boolean thick, double x, double width, double... heights) {
			path(look, thick ? " thick" : "");
			for (double height : heights) {
				svg.ascii('M').pixels(x).ascii(' ').pixels(height).ascii('h').pixels(width);
			}
			svg.ascii("\"/>");
		}

		@Override
		public void wave(Look look, double from, double to, double y) {
			path(look, "");
			svg.ascii('M').pixels(from).ascii(' ').pixels(y);
			boolean up = true;
			for (double x = from; x < to - 0.05; x += WAVE, up = !up) {
				double step = Math.min(WAVE, to - x);
				svg.ascii('q').pixels(step / 2).ascii(up ? " -4 " : " 4 ").pixels(step).ascii(" 0");
			}
			svg.ascii("\"/>");
		}

		private void path(Look look, String more) {
			svg.ascii("<path class=\"edge ").ascii(look.word()).ascii(more).ascii("\" d=\"");
		}

		@Override
		public void axis(Line line) {
			svg.ascii("<path class=\"axis\" d=\"M").pixels(line.x()).ascii(' ').pixels(line.y()).ascii('L').pixels(line.toX()).ascii(' ').pixels(line.toY()).ascii("\"/>");
		}

		@Override
		public void words(Words words) {
			svg.ascii("<text class=\"").ascii(words.size() < PictureDrawing.SIZE ? "small" : "large").ascii(words.soft() ? " faint" : "").ascii("\" x=\"").pixels(words.x()).ascii("\" y=\"").pixels(words.y()).ascii('"');
			if (words.anchor() != PictureDrawing.Anchor.START) {
				svg.ascii(" text-anchor=\"").ascii(words.anchor().word()).ascii('"');
			}
			if (words.turned()) {
				svg.ascii(" transform=\"rotate(-90 ").pixels(words.x()).ascii(' ').pixels(words.y()).ascii(")\"");
			}
			ChainSvg.escaped(svg.ascii('>'), words.text()).ascii("</text>");
		}
	}
}
