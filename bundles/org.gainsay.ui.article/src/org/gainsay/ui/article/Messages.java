// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.osgi.util.NLS;

/** The words of the article editor; messages.properties has them. */
public final class Messages extends NLS {

	public static String Annotating_caretInPart;
	public static String Annotating_cycled;
	public static String Annotating_gone;
	public static String Annotating_job;
	public static String Annotating_modeOff;
	public static String Annotating_modeOn;
	public static String Annotating_noArticleCodes;
	public static String Annotating_noCodes;
	public static String Annotating_noContent;
	public static String Annotating_noFurther;
	public static String Annotating_noOther;
	public static String Annotating_noReason;
	public static String Annotating_noneHere;
	public static String Annotating_nothingToAnswer;
	public static String Annotating_nothingToRepeat;
	public static String Annotating_selectAddressee;
	public static String Annotating_selectCondition;
	public static String Annotating_selectContent;
	public static String Annotating_selectCue;
	public static String Annotating_selectHedge;
	public static String Annotating_selectPart;
	public static String Annotating_selectPassage;
	public static String Annotating_selectReason;
	public static String Annotating_selectSilence;
	public static String Annotating_selectSource;
	public static String Annotating_selectStatement;
	public static String Annotating_speakerFirst;
	public static String Annotating_stanceFirst;
	public static String Article_accessibleHelp;
	public static String Article_accessibleName;
	public static String Article_nothingSelected;
	public static String Article_titleOfCorpus;
	public static String FirstKey_make;
	public static String FirstKey_name;
	public static String Key_about;
	public static String Key_accept;
	public static String Key_accessibleName;
	public static String Key_addressee;
	public static String Key_answers;
	public static String Key_because;
	public static String Key_cited;
	public static String Key_claim;
	public static String Key_code;
	public static String Key_condition;
	public static String Key_correct;
	public static String Key_cue;
	public static String Key_delete;
	public static String Key_deselect;
	public static String Key_forOthers;
	public static String Key_form;
	public static String Key_hedge;
	public static String Key_make;
	public static String Key_merge;
	public static String Key_mode;
	public static String Key_nextSuggestion;
	public static String Key_orEach;
	public static String Key_paragraph;
	public static String Key_pick;
	public static String Key_previousSuggestion;
	public static String Key_quotation;
	public static String Key_reject;
	public static String Key_repeat;
	public static String Key_sentence;
	public static String Key_silence;
	public static String Key_source;
	public static String Key_speaker;
	public static String Key_split;
	public static String Key_stance;
	public static String Key_told;
	public static String Key_word;
	public static String Legend_choose;
	public static String Legend_letter;
	public static String Legend_letters;
	public static String Legend_noArticle;
	public static String Legend_ownSet;
	public static String Legend_ownSetOf;
	public static String Legend_reading;
	public static String Legend_setOfArticle;
	public static String Legend_statement;
	public static String Legend_statements;
	public static String Legend_suggested;
	public static String Legend_tooltip;
	public static String Letter_about;
	public static String Letter_addressee;
	public static String Letter_because;
	public static String Letter_code;
	public static String Letter_content;
	public static String Letter_cue;
	public static String Letter_hedge;
	public static String Letter_if;
	public static String Letter_source;
	public static String Margin_more;
	public static String NewStatement_noArticle;
	public static String OpenArticle_noArticle;
	public static String OpenArticle_noText;
	public static String OpenArticle_title;
	public static String Part_about;
	public static String Part_addressee;
	public static String Part_because;
	public static String Part_code;
	public static String Part_content;
	public static String Part_cue;
	public static String Part_hedge;
	public static String Part_if;
	public static String Part_source;
	public static String Popup_answers;
	public static String Popup_answersHint;
	public static String Popup_articlePassage;
	public static String Popup_cited;
	public static String Popup_citedBeside;
	public static String Popup_citedHint;
	public static String Popup_claim;
	public static String Popup_claimHint;
	public static String Popup_code;
	public static String Popup_for;
	public static String Popup_form;
	public static String Popup_hint;
	public static String Popup_merge;
	public static String Popup_onLine;
	public static String Popup_onLineHint;
	public static String Popup_passage;
	public static String Popup_silence;
	public static String Popup_speaker;
	public static String Popup_speakerHint;
	public static String Popup_speakerNewHint;
	public static String Popup_stance;
	public static String Popup_stanceHint;
	public static String Popup_title;
	public static String Popup_told;
	public static String Popup_whoSpeaks;
	public static String Suggestion_accepted;
	public static String Suggestion_noFurther;
	public static String Suggestion_none;
	public static String Suggestion_pickFirst;
	public static String Suggestion_rejected;
	public static String Suggestion_settled;

	static {
		NLS.initializeMessages("org.gainsay.ui.article.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
