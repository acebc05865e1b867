// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.List;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.report.pictures.Counted;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureSvg;
import org.gainsay.report.pictures.PictureTable;
import org.gainsay.report.pictures.Pictures;

/** Who speaks, and the corpus in pictures, each with its legend and its numbers folded behind it. */
final class PicturesSection {

	/** What leads to who speaks. */
	static final String SPEAKERS = "speakers";
	/** What leads to the pictures. */
	static final String PICTURES = "pictures";
	/** Pixels of a picture on a screen, and on a phone. */
	private static final int WIDE = 860;
	private static final int NARROW = 310;
	private static final int MOST_ROWS = 100;

	private final Contents contents;
	private final List<Picture> pictures;
	private final Html html;

	/** @param pictures those of a whole corpus, or of a part of it; who speaks first */
	PicturesSection(Contents contents, List<Picture> pictures, Html html) {
		this.contents = contents;
		this.pictures = pictures;
		this.html = html;
	}

	/** That of a part of a corpus. */
	static PicturesSection of(Contents contents, Counted counted, Part part, Html html) {
		List<ClaimRow> rows = part.groups().stream().flatMap(group -> group.rows().stream()).distinct().toList();
		return new PicturesSection(contents, Pictures.some(counted, part.articles(), rows), html);
	}

	/** The links to both sections. */
	void items() {
		if (!isEmpty()) {
			Frame.item(html, "#" + SPEAKERS, "Who speaks");
			Frame.item(html, "#" + PICTURES, "In pictures");
		}
	}

	/** Where nothing is said there is nothing to show: of claims about which no article speaks. */
	private boolean isEmpty() {
		return pictures.stream().allMatch(Picture::isEmpty);
	}

	/** Writes both sections. */
	void write() {
		if (isEmpty()) {
			return;
		}
		html.open("section", "aria-labelledby", SPEAKERS).element("h2", "Who speaks", "id", SPEAKERS);
		picture(pictures.getFirst(), false);
		html.close();
		html.open("section", "aria-labelledby", PICTURES).element("h2", "In pictures", "id", PICTURES);
		pictures.stream().skip(1).forEach(picture -> picture(picture, true));
		html.close();
	}

	private void picture(Picture picture, boolean titled) {
		if (picture.isEmpty()) {
			if (!titled) {
				html.element("p", "No statement is recorded.");
			}
			return;
		}
		String id = "picture." + picture.name();
		html.open("div", "class", "shown", "id", id);
		if (titled) {
			html.element("h3", picture.title());
		}
		html.element("p", picture.note(), "class", "soft small");
		keys(picture);
		html.open("div", "class", picture.fits() ? "scroll drawing large-screen" : "scroll drawing", "role", "region", "aria-label", picture.title(), "tabindex", "0");
		PictureSvg wide = new PictureSvg(picture, WIDE, this::link);
		html.drawing(svg -> wide.element(svg, "svg." + picture.name())).close();
		if (picture.fits()) {
			html.open("div", "class", "drawing small-screen").drawing(svg -> wide.at(NARROW).element(svg, "narrow." + picture.name())).close();
		}
		table(picture);
		html.close();
	}

	private String link(Target target) {
		return switch (target.kind()) {
			case CLAIM -> contents.ledger.row(target.name()).map(row -> contents.claimLink(row) != null ? contents.claimLink(row) : contents.rowLink(target.name())).orElse(null);
			case ARTICLE -> contents.articleLink(target.name());
			case ACTOR -> contents.places == null ? null : contents.places.actor(target.name());
		};
	}

	private void keys(Picture picture) {
		if (picture.keys().isEmpty()) {
			return;
		}
		html.open("details", "class", "key").element("summary", "Legend").open("ul", "class", "legend");
		for (Picture.Key key : picture.keys()) {
			html.open("li").drawing(svg -> PictureSvg.swatch(svg, key.look())).text(" ");
			if (!key.sign().isEmpty()) {
				html.element("span", key.sign(), "class", "sign", "aria-hidden", "true");
			}
			html.element("strong", key.word()).text(" " + key.meaning()).close();
		}
		html.close().close();
	}

	private void table(Picture picture) {
		PictureTable table = picture.table();
		html.open("details", "class", "numbers").element("summary", "As a table").open("div", "class", "scroll", "role", "region", "aria-label", picture.title() + ", as a table", "tabindex", "0");
		html.open("table").open("thead").open("tr");
		table.heads().forEach(head -> html.element("th", head, "scope", "col"));
		html.close().close().open("tbody");
		for (List<String> row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
			html.open("tr").element("th", row.getFirst(), "scope", "row");
			row.subList(1, row.size()).forEach(value -> html.element("td", value));
			html.close();
		}
		html.close().close().close();
		if (table.rows().size() > MOST_ROWS) {
			html.element("p", "+" + (table.rows().size() - MOST_ROWS) + " more", "class", "soft small");
		}
		html.close();
	}
}
