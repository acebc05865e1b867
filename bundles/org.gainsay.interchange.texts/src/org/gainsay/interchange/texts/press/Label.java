// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the labels before the fields of an article mean, in the languages in which databases print them. */
enum Label {
	HEADLINE("headline title kop titre titel überschrift ueberschrift schlagzeile titular título titulo titolo encabezado hoofding manchete"),
	SUBTITLE("highlight subtitle chapeau sous-titre surtitre untertitel unterzeile onderkop subkop ondertitel hervorhebung hervorheben kurzfassung sumario entradilla sommario resaltado"),
	BYLINE("byline autor autoren auteur auteurs autore author authors signature name verfasser firma door por autora autores"),
	SECTION("section rubrik rubrique rubriek sectie sección seccion sezione seção secção ressort teil column"),
	LENGTH("length länge laenge longueur lengte longitud extensión extension lunghezza comprimento tamanho długość длина"),
	DATELINE("dateline ortszeile ort datumszeile datumregel plaats dateligne lieu lugar"),
	CAPTION("graphic grafik graphique grafiek gráfico grafico illustration illustrations illustrationen bild foto afbeelding imagen"),
	LANGUAGE("language sprache langue taal idioma lingua język язык"),
	SUBJECT("show subject subjects schlagwort schlagwörter sujet onderwerp tema"),
	EDITION("edition ausgabe édition editie edición edizione edição"),
	PAGE("page seite pagina página"),
	CREDIT("credit"),
	URL("url"),
	/** When the database took it in, which is not when it was published. */
	LOADED("load-date update date-chargement ladedatum laad-datum laaddatum fecha-de-carga fecha-carga date-de-chargement date_de_chargement fecha_de_carga data_de_carga data-di-caricamento"),
	/** What follows is the text. */
	BODY("body text tekst texte article texto testo volltext"),
	/** Of the article and not part of its text. */
	NOTE("notes note correction correction-date correction_date anmerkung anmerkungen bio"),
	/** Known, and nothing that is kept. */
	OTHER("publication-type publication_type type-publication type-de-publication type_de_publication pub-type pub-subject tipo-publicación tipo-publicacion tipo-de-publicación publicatietype publikationstyp publikationsart journal-code journal_code code-revue "
			+ "zeitungs-code tijdschriftcode code-publication código-de-revista acc-no document-type document_type transcript transcript-type guests guest anchors series person company organization organisation ticker industry geographic city state country "
			+ "type publisher issn volume distribution journal-subject webtitle web_title");

	private static final Map<String, Label> NAMES = new HashMap<>();
	private static final int LONGEST = 32;

	static {
		for (Label label : values()) {
			for (String name : label.names.split(" ")) {
				NAMES.put(name.replace('_', ' '), label);
			}
		}
	}

	private final String names;

	Label(String names) {
		this.names = names;
	}

	/** A label at the beginning of a line, and what stands behind it. */
	record Line(Label label, String value) {
	}

	/**
	 * The label that a line begins with.
	 *
	 * @param capitals whether only one in capitals is one, as in files that print all labels so
	 * @return null where there is none
	 */
	static Line of(String line, boolean capitals) {
		int colon = line.indexOf(':');
		if (colon < 2 || colon > LONGEST) {
			return null;
		}
		String name = Markup.trim(line.substring(0, colon));
		if (capitals && !name.equals(name.toUpperCase(Locale.ROOT))) {
			return null;
		}
		Label label = NAMES.get(name.toLowerCase(Locale.ROOT));
		return label == null ? null : new Line(label, Markup.trim(line.substring(colon + 1)));
	}

	/** Whether it is one of those that stand behind an article for the database's own use. */
	boolean isOfTheEnd() {
		return this == LOADED || this == LANGUAGE || this == OTHER || this == NOTE;
	}
}
