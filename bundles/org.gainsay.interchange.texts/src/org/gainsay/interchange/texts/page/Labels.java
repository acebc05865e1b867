// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The short lines around an article: who wrote it, when, of what a picture is, whose picture it is. By words of ten languages and more, and by the names that the page gives. */
final class Labels {

	private static final String MONTH = "(?:jan(?:uary|uar|vier|uari|eiro)?|feb(?:ruary|ruar|ruari|rero|braio)?|févr?(?:ier)?|fev(?:ereiro)?|mar(?:ch|s|zo|ço|et)?|märz|mrz|maart|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|may|mai|mayo|maio|maggio|mei|june?|juni?|juin|junio|junho|giugno|july?|juli|juil(?:let)?|julio|julho|luglio"
			+ "|aug(?:ust|ustus)?|août|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|gen(?:naio)?|enero"
			+ "|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|январ\\w+|феврал\\w+|март\\w*|апрел\\w+|мая|июн\\w+|июл\\w+|август\\w*|сентябр\\w+|октябр\\w+|ноябр\\w+|декабр\\w+)";
	private static final Pattern DATE = compile("\\b\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?(?: de| of)? " + MONTH + "\\b|\\b" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})\\b|\\b\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}\\b|\\d{4} ?[年년] ?\\d{1,2} ?[月월]|\\b\\d+ (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\\b");
	private static final Pattern STAMP = compile("^[\\s|•·-]*(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|uploaded)\\b|veröffentlicht|aktualisiert|erstellt|stand:|publié|mis à jour|modifié le|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|laatste update|opublikowano|aktualizacja|dodano"
			+ "|опубликовано|обновлено|公開日?|更新日?|投稿日|掲載|발행|입력|수정|发布时间|更新时间|publicerad|uppdaterad|oppdatert|udgivet).{0,100}$");
	private static final Pattern BY = compile("^[\\s|•·–—-]*(?:by|von|par|por|di|door|przez|автор:?|текст:?|文[:：]|text:|texte?:|written by|story by|words by|reported by|from our|reporter:?|記者|取材|기자)\\s+\\S.{1,120}$");
	private static final Pattern CAPTION = compile("^(?:©|\\(c\\)|photos?(?: by|:|/| credit| courtesy)|image(?: by|:| source| credit| courtesy)s?|picture:|pic:|credit:|source:? (?:getty|reuters|ap\\b|afp)|fotos?:|foto(?:s)? (?:von|di|de)|bild(?:er)?:|grafik:|quelle:|crédits?(?: photo)?\\s?:|photo d|imagen:|créditos?:|immagine:|imagem:|beeld:|afbeelding:|zdjęcie:|fot\\.|źródło:|фото:?|写真[:：＝=]|\\[?사진\\s?[=:])");
	/** At the end of a caption whose it is. */
	private static final Pattern CREDITED = compile("\\((?:photo(?: by| courtesy|:|s by)|image(?: by| credit|:)|credit:|ap photo|picture:|foto:|bild:|crédit|photo).{1,120}\\)$|\\b(?:getty images|ap photo|afp via|reuters/|shutterstock|istock|dpa/|/dpa|picture alliance|imago images)[^.]{0,60}$");
	private static final Pattern ABOUT_AUTHOR = compile("\\b(?:(?:can|may) be (?:reached|contacted|followed) (?:at|on|by|via)|follow (?:him|her|them|me|us|the author|[\\p{Lu}][\\w.]+(?: [\\p{Lu}]\\w+)?) (?:on|at|@)|(?:reach|contact|e-?mail|write to) (?:the (?:reporters?|authors?|writers?)|him|her|me|us|[\\p{Lu}]\\w+ [\\p{Lu}]\\w+)\\b.{0,60}(?:@|twitter|http|\\bat\\b)"
			+ "|on twitter (?:at )?@?\\w+|is (?:a|an|the) (?:[\\w-]+ ){0,5}(?:editor|reporter|writer|correspondent|journalist|columnist|contributor|author)\\b.{0,200}(?:@|twitter|email|follow|author of|\\bfor\\b))");
	private static final Pattern CREDITS = compile("^[\\s(\\[–—-]*(?:(?:additional )?reporting (?:by|from)|(?:writing|editing|compiled|edited|written) by)\\b.{2,400}$|^.{2,120}\\bcontributed (?:to this (?:report|story|article)|reporting)\\.?[)\\]]?$|^(?:with )?(?:material|informationen|text) (?:von|der) (?:dpa|afp|reuters|ap)\\b.{0,60}$|^[(\\[]?(?:mit material|mit dpa|dpa|afp|reuters|ap|sid|epd|kna)(?:[/, ]+\\w{2,10}){0,4}[)\\]]?$");
	private static final Pattern COPYRIGHT = compile("^(?:copyright\\b|this (?:document|article|material|story) is (?:subject to )?copyright|(?:©|\\(c\\))(?=.{0,60}\\d{4}|.{0,200}(?:rights|rechte|droits|derechos|direitos|diritti|prawa|права))|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|wszelkie prawa|все права).{0,400}$|.{0,160}(?:all rights reserved\\.?|alle rechte vorbehalten\\.?|無断転載(?:を禁じます|禁止).?)(?: this material may not be .{0,120})?$");

	/** What an outlet says of its interest in what it writes about. */
	private static final Pattern DISCLOSURE = compile("^(?:ftc|(?:full |financial |affiliate )?disclosures?|transparenzhinweis|offenlegung|in eigener sache|déclaration d['’]intérêts|nota de transparencia)\\s?[:：]\\s?\\S");
	/** A line that is an address or a name in brackets, with initials before it or none: where it is from, or who signs. */
	private static final Pattern SIGNED = compile("(?:\\p{Lu}{2,4}\\s?[–—-]\\s?)?(?:https?://)?(?:[\\w-]+\\.)+\\p{L}{2,12}(?:/\\S*)?|\\[[^\\[\\]]{2,40}\\]");

	private static final List<String> AGENCIES = List.of("getty", "ap photo", "afp via", "reuters/", "shutterstock", "istock", "dpa", "picture alliance", "imago");

	private Labels() {
	}

	private static Pattern compile(String expression) {
		return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	}

	/** A day or a time and little else. */
	static boolean isDate(Block block) {
		return isStamp(block) || block.size <= 110 && (block.size <= 70 ? !(block.ends() && block.size > 40) && DATE.matcher(block.text).find() : !block.ends() && DATE.matcher(block.text).lookingAt());
	}

	/** A day or a time that says what happened then: published, changed. */
	static boolean isStamp(Block block) {
		return block.size <= 110 && STAMP.matcher(block.text).matches() && block.text.codePoints().anyMatch(Character::isDigit);
	}

	/** {@code By} and a name, or one of the names. */
	static boolean isByline(Block block, List<String> authors) {
		if (block.size > 110 || block.size > 50 && block.ends()) {
			return false;
		}
		return block.text.length() <= 130 && BY.matcher(block.text).matches() && block.text.codePoints().filter(Character::isUpperCase).count() > 0 || authors.stream().anyMatch(name -> name.length() > 4 && block.text.contains(name) && block.size < 60 + name.length());
	}

	static boolean isCaption(Block block) {
		if (block.size > 400) {
			return false;
		}
		if (CAPTION.matcher(block.text).lookingAt()) {
			return true;
		}
		// Only its end is looked at: it is where a credit stands, and most paragraphs have none.
		String end = block.text.substring(Math.max(0, block.text.length() - 160));
		String small = end.toLowerCase(Locale.ROOT);
		return (end.endsWith(")") || AGENCIES.stream().anyMatch(small::contains)) && CREDITED.matcher(end).find();
	}

	static boolean isAboutAuthor(Block block) {
		return block.size <= 600 && ABOUT_AUTHOR.matcher(block.text).find();
	}

	static boolean isDisclosure(Block block) {
		return block.size <= 400 && block.links() < .5 && DISCLOSURE.matcher(block.text).lookingAt();
	}

	static boolean isSigned(Block block) {
		return block.text.length() <= 100 && SIGNED.matcher(block.text).matches();
	}

	static boolean isCredits(Block block) {
		return block.size <= 400 && CREDITS.matcher(block.text).matches();
	}

	static boolean isCopyright(Block block) {
		return block.size <= 400 && COPYRIGHT.matcher(block.text).matches();
	}
}
