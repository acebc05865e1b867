// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which articles in English and German attribute what is said: one list for whatever looks for cues. It finds where a look is
 * worth while; it decides nothing.
 */
public final class ReportingWords {

	private static final String ENGLISH = "said|says|say|told|tells|reported(?:ly)?|reports|according to|claimed|claims|alleged(?:ly)?|alleges|asserted|asserts|denied|denies|deny|denying|"
			+ "rejected|rejects|refuted|refutes|rebutted|(?:refused|declined|unable) to (?:confirm|comment|say|answer)|refrained from|no comment|"
			+ "(?:could|would|did|does|do|can|cannot|couldn['’]t|can['’]t|wouldn['’]t|didn['’]t|doesn['’]t|hasn['’]t)(?: not)? (?:confirm|comment|say|reply|respond|answer)|"
			+ "neither confirmed nor denied|could not be reached|confirmed|confirms|announced|announces|insisted|insists|argued|argues|added|adds|asked|asks|wondered|wonders|"
			+ "wrote|writes|stated|states|admitted|admits|acknowledged|acknowledges|conceded|concedes|warned|warns|suggested|suggests|believed|believes|believe|thought|thinks|"
			+ "disputed|disputes|questioned|challenged|cast doubt|retracted|retracts|withdrew|recanted|took back|commented|responded|replied|indicated|indicates|revealed|reveals|"
			+ "explained|explains|declared|declares|noted|notes|quoted|quotes|cited|cites|stressed|emphasi[sz]ed|testified|vowed|promised|predicted|estimated|inquired|enquired";
	private static final String GERMAN = "sagte[n]?|sagt|sagen|erklärte[n]?|erklärt|teilte[n]?|mitgeteilt|bestätigte[n]?|bestätigt|dementierte[n]?|dementiert|bestritt(?:en)?|bestreitet|"
			+ "berichtete[n]?|berichtet|zufolge|laut|behauptete[n]?|behauptet|betonte[n]?|betont|meinte[n]?|meint|schrieb(?:en)?|schreibt|kündigte[n]?|warnte[n]?|warnt|räumte[n]?|"
			+ "fragte[n]?|fragt|antwortete[n]?|äußerte[n]?|äußert|nannte[n]?|nennt|verneinte[n]?|wies(?:en)?|zurückgewiesen|wollte[n]? sich nicht|widersprach(?:en)?|"
			+ "gab(?:en)? bekannt|angeblich|hieß es|heißt es";
	private static final Pattern WORDS = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:(?:(?:has|have|had|did|does|was|were|is|are)\\s+(?:not\\s+)?(?:yet\\s+)?)?"
			+ "(?:" + ENGLISH.replace(" ", "\\s+") + ")|(?:" + GERMAN.replace(" ", "\\s+") + "))(?![\\p{L}\\p{N}])");

	private ReportingWords() {
	}

	/** Where they stand in a text, in its order. */
	public static List<Span> in(ArticleText article) {
		List<Span> found = new ArrayList<>();
		Matcher matcher = WORDS.matcher(article.text());
		while (matcher.find()) {
			found.add(new Span(matcher.start(), matcher.end()));
		}
		return found;
	}
}
