// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.Arrays;
import java.util.Locale;

/** Everything that can be wrong with a corpus: a closed set. The identifiers stand in the output of {@code check}; they do not change. */
public enum IssueCode {
	/** The file does not parse here. */
	SYNTAX_ERROR,
	/** The file or folder cannot be read. */
	FILE_UNREADABLE,
	/** The claims file is not UTF-8. */
	FILE_NOT_UTF8,
	/** The file or folder is a link that leads out of the corpus folder. */
	FILE_OUTSIDE_CORPUS,
	/** The claims file is larger than may be read. */
	FILE_TOO_LARGE,
	/** A claims file lies where none is read. */
	FILE_NOT_READ,
	/** A merge was not ended: its markers stand in a claims file or an article's text. */
	MERGE_NOT_ENDED,
	/** The file is written in a version of the language that this Gainsay does not know. */
	VERSION_UNKNOWN,
	/** What may be given once is given again. */
	GIVEN_TWICE,
	/** A name is declared again, in this file or another. */
	NAME_DECLARED_TWICE,
	/** An article is declared again. */
	ARTICLE_DECLARED_TWICE,
	/** An annotator has two sets on one article. */
	ANNOTATIONS_DECLARED_TWICE,
	/** Two actors of different names have one label and kind. */
	ACTORS_ALIKE,
	/** Two annotators' names differ in capitals only. */
	ANNOTATORS_ALIKE,
	/** An annotation set is called otherwise than its file's annotator, whose it is. */
	ANNOTATIONS_NAMED_OTHERWISE,
	/** Several coders declare an actor of one name, each in a file of their own. */
	ACTORS_OF_CODERS,
	/** A set's annotator is no coder of the study. */
	CODER_UNKNOWN,
	/** A second study in one corpus. */
	STUDY_DECLARED_TWICE,
	/** A round that cannot be drawn as it is written. */
	ROUND_INVALID,
	/** The codebook or a claim was changed while a round is open. */
	ROUND_FROZEN,
	/** A decision that says nothing, or several things at once. */
	DECISION_INVALID,
	/** What says that it is done has errors. */
	DONE_WITH_ERRORS,
	/** A name that nothing has. */
	REFERENCE_UNKNOWN,
	/** The article does not say where its text is. */
	TEXT_NOT_GIVEN,
	/** The text file is not there, or cannot be read. */
	TEXT_MISSING,
	/** The text file lies outside the corpus folder. */
	TEXT_OUTSIDE_CORPUS,
	/** The text file is not UTF-8. */
	TEXT_NOT_UTF8,
	/** The text file is larger than may be read. */
	TEXT_TOO_LARGE,
	/** The text file is not the one that was pinned. */
	TEXT_HASH_MISMATCH,
	/** The words do not stand in the article, or not where they must. */
	ANCHOR_NOT_FOUND,
	/** The words stand in more than one place, and nothing says which is meant. */
	ANCHOR_AMBIGUOUS,
	/** The part that a stance is about is not in the content. */
	ANCHOR_OUTSIDE_CONTENT,
	/** The words stand inside longer words only. */
	INSIDE_A_WORD,
	/** The words begin or end inside what readers take for one character. */
	INSIDE_A_CHARACTER,
	/** White space at the edge of a quote belongs to its span. */
	EDGE_SPACE,
	/** Two statements that say different things have one cue. */
	SHARED_CUE,
	/** Two places of a source are as near. */
	AMBIGUOUS_SOURCE,
	/** A cue or source is found only in another paragraph than what it belongs to. */
	FAR_AWAY,
	/** An actor is part of itself. */
	PART_OF_CYCLE,
	/** A claim entails itself. */
	ENTAILS_CYCLE,
	/** A statement answers itself by way of others. */
	ANSWERS_CYCLE,
	/** An article revises itself by way of others. */
	REVISES_CYCLE,
	/** A statement repeats itself. */
	REPEATS_CYCLE,
	/** A statement repeats one of another article. */
	REPEATS_ACROSS_ARTICLES,
	/** A statement answers one that tells again what another told. */
	ANSWERS_REPEAT,
	/** A statement answers another, and nothing was said. */
	SILENCE_ANSWERS,
	/** A statement answers one in which nothing was said. */
	ANSWERS_SILENCE,
	/** A stance is about a part of a content that is not there, as nothing was said. */
	SILENCE_WITH_PART,
	/** An article revises one of another outlet. */
	REVISES_ANOTHER_OUTLET,
	/** Two articles revise the same one. */
	REVISED_TWICE,
	/** An article is its own outlet's copy. */
	VIA_OUTLET,
	/** Nothing says who speaks. */
	STATEMENT_WITHOUT_SPEAKER,
	/** Nothing says what the speaker does about a claim. */
	STATEMENT_WITHOUT_STANCE,
	/** Nothing says what is said. */
	STATEMENT_WITHOUT_CONTENT,
	/** A stance is about a free text that is not yet a claim. */
	TARGET_IS_FREE_TEXT,
	/** The same speaker stands twice in one chain. */
	SPEAKER_TWICE_IN_CHAIN,
	/** Somebody speaks on their own behalf. */
	SPEAKS_FOR_SELF,
	/** Somebody told it to themselves. */
	SAID_TO_SELF,
	/** A link between two others of a chain has several members. */
	SEVERAL_IN_THE_MIDDLE,
	/** A reason for withholding where nothing is withheld. */
	BECAUSE_WITHOUT_REFUSAL,
	/** A condition of having said nothing. */
	CONDITION_OF_SILENCE,
	/** A count of speakers where one is named. */
	NUMBER_OF_NAMED_SPEAKER,
	/** A count of speakers that is none of several. */
	NUMBER_BELOW_TWO,
	/** A value that the category does not have. */
	CODE_OUTSIDE_CATEGORY,
	/** A category of something else, such as one for articles on a statement. */
	CODE_OF_WRONG_SUBJECT,
	/** More values than the category allows. */
	CODE_WITH_TOO_MANY_VALUES,
	/** A number, a text or values where the category takes another of them. */
	CODE_OF_WRONG_KIND,
	/** A number outside the category's range. */
	CODE_OUT_OF_RANGE,
	/** A code in the braces of a speaker who is named. */
	CODE_OF_NAMED_SPEAKER,
	/** A code that the codebook requires is not given. */
	CODE_MISSING,
	/** A passage that shows a code, of something that stands in no article. */
	PASSAGE_MISPLACED,
	/** A range of numbers that has none or one. */
	RANGE_EMPTY,
	/** A category is required of what is never done. */
	REQUIRED_MISPLACED,
	/** A category has a meaning where its last value lacks one. */
	VALUE_WITHOUT_MEANING,
	/** Not a date. */
	DATE_INVALID,
	/** Not a language tag. */
	LANGUAGE_INVALID,
	/** Not from 0 to 1. */
	CONFIDENCE_OUT_OF_RANGE,
	/** The cue says one thing, the stance another. */
	CUE_CONTRADICTS_STANCE,
	/** A claim, article or statement is related to itself, or a correspondence has one statement twice. */
	SELF_REFERENCE;

	/** What {@code check} prints: the name in lower case with hyphens. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The code of an identifier; what Xtext reports by itself is a {@link #SYNTAX_ERROR} or a {@link #REFERENCE_UNKNOWN}. */
	public static IssueCode of(String id) {
		return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst()
				.orElseGet(() -> "org.eclipse.xtext.diagnostics.Diagnostic.Linking".equals(id) ? REFERENCE_UNKNOWN : SYNTAX_ERROR);
	}
}
