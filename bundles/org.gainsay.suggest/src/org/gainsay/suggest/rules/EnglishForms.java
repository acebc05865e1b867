// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs and nouns. */
final class EnglishForms {

	/** A form of a verb. */
	enum Form {
		BASE, THIRD, PAST, PARTICIPLE, ING
	}

	/** Past and participle of verbs that are not regular. */
	private static final Map<String, String[]> IRREGULAR = new HashMap<>();
	/** Verbs of more than one syllable that double their last letter, and some that may. */
	private static final Set<String> DOUBLING = Set.of("admit", "refer", "prefer", "regret", "plan", "beg", "brag", "chat", "slam", "rip", "quip", "quiz", "snap", "dub", "nod", "sum", "label", "signal",
			"rebut", "concur", "infer", "confer", "recur", "blog", "aver", "extol", "shrug", "get", "put", "hit", "begin");

	static {
		String table = "say said said|tell told told|think thought thought|know knew known|see saw seen|write wrote written|speak spoke spoken|swear swore sworn|mean meant meant|feel felt felt|find found found"
				+ "|understand understood understood|forget forgot forgotten|read read read|show showed shown|sing sang sung|begin began begun|seek sought sought|withdraw withdrew withdrawn|cast cast cast"
				+ "|foresee foresaw foreseen|forecast forecast forecast|prove proved proven|rebut rebutted rebutted|make made made|take took taken|give gave given|put put put|go went gone|come came come"
				+ "|hit hit hit|shoot shot shot|stand stood stood|hold held held|lay laid laid|plead pleaded pleaded|paint painted painted|sue sued sued|retell retold retold|be was been|bet bet bet"
				+ "|learn learned learned|dream dreamed dreamed|bring brought brought|keep kept kept|lead led led|leave left left|get got got|do did done|have had had";
		for (String one : table.split("\\|")) {
			String[] forms = one.split(" ");
			IRREGULAR.put(forms[0], new String[] { forms[1], forms[2] });
		}
	}

	private EnglishForms() {
	}

	/** The forms of a verb with what each is; past and participle may be one word. */
	static Map<String, List<Form>> of(String verb) {
		Map<String, List<Form>> forms = new HashMap<>();
		add(forms, verb, Form.BASE);
		add(forms, third(verb), Form.THIRD);
		String[] irregular = IRREGULAR.get(verb);
		add(forms, irregular == null ? past(verb) : irregular[0], Form.PAST);
		add(forms, irregular == null ? past(verb) : irregular[1], Form.PARTICIPLE);
		add(forms, ing(verb), Form.ING);
		if (verb.equals("label") || verb.equals("signal")) { // as Americans write them
			add(forms, verb + "ed", Form.PAST);
			add(forms, verb + "ed", Form.PARTICIPLE);
			add(forms, verb + "ing", Form.ING);
		}
		return forms;
	}

	private static void add(Map<String, List<Form>> forms, String form, Form kind) {
		forms.computeIfAbsent(form, key -> new ArrayList<>()).add(kind);
	}

	private static String third(String verb) {
		return verb.equals("have") ? "has" : endsInHiss(verb) || verb.endsWith("o") ? verb + "es" : endsInConsonantAndY(verb) ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
	}

	private static boolean endsInHiss(String word) {
		return word.endsWith("s") || word.endsWith("x") || word.endsWith("z") || word.endsWith("ch") || word.endsWith("sh");
	}

	private static boolean endsInConsonantAndY(String word) {
		return word.endsWith("y") && word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
	}

	private static String past(String verb) {
		return verb.endsWith("e") ? verb + "d" : endsInConsonantAndY(verb) ? verb.substring(0, verb.length() - 1) + "ied" : doubled(verb) + "ed";
	}

	private static String ing(String verb) {
		return verb.endsWith("ee") || verb.equals("be") ? verb + "ing" : verb.endsWith("e") ? verb.substring(0, verb.length() - 1) + "ing" : doubled(verb) + "ing";
	}

	private static String doubled(String verb) {
		return DOUBLING.contains(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
	}

	/** The plural of a noun. */
	static String plural(String noun) {
		return third(noun);
	}
}
