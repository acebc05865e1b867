// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The forms of German verbs that articles report with: present and past of the third person, the infinitive and the participle. */
final class GermanForms {

	/** A form of a verb. */
	enum Form {
		FINITE, PARTICIPLE
	}

	/** Present, past, plural of the past and participle of verbs that are not regular. */
	private static final Map<String, String[]> IRREGULAR = new HashMap<>();

	static {
		String table = "geben gibt gab gaben gegeben|finden findet fand fanden gefunden|denken denkt dachte dachten gedacht|nehmen nimmt nahm nahmen genommen|bestreiten bestreitet bestritt bestritten bestritten|streiten streitet stritt stritten gestritten"
				+ "|weisen weist wies wiesen gewiesen|verweisen verweist verwies verwiesen verwiesen|widersprechen widerspricht widersprach widersprachen widersprochen|versprechen verspricht versprach versprachen versprochen|widerrufen widerruft widerrief widerriefen widerrufen"
				+ "|gestehen gesteht gestand gestanden gestanden|erkennen erkennt erkannte erkannten erkannt|beschreiben beschreibt beschrieb beschrieben beschrieben|schreiben schreibt schrieb schrieben geschrieben|fahren fährt fuhr fuhren gefahren|unterstreichen unterstreicht unterstrich unterstrichen unterstrichen"
				+ "|heben hebt hob hoben gehoben|ergeben ergibt ergab ergaben ergeben|entscheiden entscheidet entschied entschieden entschieden|beschließen beschließt beschloss beschlossen beschlossen|schlagen schlägt schlug schlugen geschlagen|empfehlen empfiehlt empfahl empfahlen empfohlen"
				+ "|raten rät riet rieten geraten|rufen ruft rief riefen gerufen|bitten bittet bat baten gebeten|werfen wirft warf warfen geworfen|nennen nennt nannte nannten genannt|wissen weiß wusste wussten gewusst|schweigen schweigt schwieg schwiegen geschwiegen";
		for (String one : table.split("\\|")) {
			String[] forms = one.split(" ");
			IRREGULAR.put(forms[0], new String[] { forms[1], forms[2], forms[3], forms[4] });
		}
	}

	private GermanForms() {
	}

	/**
	 * The forms of a verb.
	 *
	 * @param infinitive without what is divided from it
	 * @return each form with what it can be; the participle as it stands behind a particle too
	 */
	static Map<String, Set<Form>> of(String infinitive) {
		String[] irregular = IRREGULAR.get(infinitive);
		String stem = infinitive.endsWith("en") ? infinitive.substring(0, infinitive.length() - 2) : infinitive.substring(0, infinitive.length() - 1);
		String e = stem.endsWith("t") || stem.endsWith("d") || stem.endsWith("gn") || stem.endsWith("chn") ? "e" : "";
		String[] forms = irregular != null ? irregular : new String[] { stem + e + "t", stem + e + "te", stem + e + "ten", participle(infinitive, stem + e + "t") };
		Map<String, Set<Form>> all = new HashMap<>();
		for (String finite : new String[] { forms[0], forms[1], forms[2], infinitive }) {
			all.put(finite, EnumSet.of(Form.FINITE));
		}
		all.computeIfAbsent(forms[3], key -> EnumSet.noneOf(Form.class)).add(Form.PARTICIPLE);
		return all;
	}

	private static String participle(String infinitive, String ending) {
		boolean without = infinitive.endsWith("ieren") || infinitive.startsWith("be") || infinitive.startsWith("er") || infinitive.startsWith("ver") || infinitive.startsWith("wider");
		return without ? ending : "ge" + ending;
	}
}
