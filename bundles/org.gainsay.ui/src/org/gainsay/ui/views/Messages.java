// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import org.eclipse.osgi.util.NLS;

/** The words of the views; messages.properties has them. */
public final class Messages extends NLS {

	public static String Choices_actor;
	public static String Choices_actorByAlias;
	public static String Choices_claim;
	public static String Choices_freeText;
	public static String Choices_isActor;
	public static String Choices_isClaim;
	public static String Choices_newActor;
	public static String Choices_newClaim;
	public static String Choices_typeSpeaker;
	public static String Choices_unnamed;
	public static String Choices_unstated;
	public static String Choices_writer;
	public static String Form_aboutClaim;
	public static String Form_aboutText;
	public static String Form_act;
	public static String Form_addCited;
	public static String Form_addPiece;
	public static String Form_addSpeaker;
	public static String Form_addStance;
	public static String Form_addressee;
	public static String Form_and;
	public static String Form_becomesUnnamed;
	public static String Form_by;
	public static String Form_certainty;
	public static String Form_change;
	public static String Form_citing;
	public static String Form_clear;
	public static String Form_code;
	public static String Form_codeValue;
	public static String Form_confidence;
	public static String Form_confidenceHint;
	public static String Form_content;
	public static String Form_cue;
	public static String Form_cueWord;
	public static String Form_date;
	public static String Form_dateHint;
	public static String Form_doButton;
	public static String Form_form;
	public static String Form_head;
	public static String Form_hedge;
	public static String Form_hedgeWord;
	public static String Form_makeClaim;
	public static String Form_makeClaimEverywhere;
	public static String Form_more;
	public static String Form_moveDown;
	public static String Form_moveUp;
	public static String Form_name;
	public static String Form_nameHint;
	public static String Form_nameNeeded;
	public static String Form_negated;
	public static String Form_noNumber;
	public static String Form_noStance;
	public static String Form_none;
	public static String Form_notFound;
	public static String Form_note;
	public static String Form_origin;
	public static String Form_own;
	public static String Form_part;
	public static String Form_removeMember;
	public static String Form_removeStance;
	public static String Form_repeats;
	public static String Form_repeatsHint;
	public static String Form_rest;
	public static String Form_selectWords;
	public static String Form_source;
	public static String Form_sourceWord;
	public static String Form_speakers;
	public static String Form_stance;
	public static String Form_stanceOf;
	public static String Form_stances;
	public static String Form_status;
	public static String Form_take;
	public static String Form_takeButton;
	public static String Form_takeHint;
	public static String Form_takeOwn;
	public static String Form_takePart;
	public static String Form_takeUnnamed;
	public static String Form_unnamed;
	public static String Form_unstated;
	public static String Form_words;
	public static String Form_wordsTooltip;
	public static String Form_writerCertainty;
	public static String Stance_aboutOnly;
	public static String Stance_asItIs;
	public static String Stance_both;
	public static String Stance_claim;
	public static String Stance_kind;
	public static String Stance_kindOnly;
	public static String Stance_nothing;
	public static String Stance_title;
	public static String Statements_annotator;
	public static String Statements_anyAnnotator;
	public static String Statements_anyStanding;
	public static String Statements_article;
	public static String Statements_chain;
	public static String Statements_claim;
	public static String Statements_codeNone;
	public static String Statements_codePrompt;
	public static String Statements_codeSeveral;
	public static String Statements_delete;
	public static String Statements_deleteSeveral;
	public static String Statements_filterAnnotator;
	public static String Statements_filterClaim;
	public static String Statements_filterSpeaker;
	public static String Statements_filterStanding;
	public static String Statements_filterText;
	public static String Statements_group;
	public static String Statements_groupBy;
	public static String Statements_grouping;
	public static String Statements_noAnnotator;
	public static String Statements_noClaim;
	public static String Statements_noSpeaker;
	public static String Statements_none;
	public static String Statements_ofArticle;
	public static String Statements_ofCorpus;
	public static String Statements_scope;
	public static String Statements_scopeArticle;
	public static String Statements_scopeCorpus;
	public static String Statements_setCode;
	public static String Statements_setSpeaker;
	public static String Statements_setStance;
	public static String Statements_setStatus;
	public static String Statements_shown;
	public static String Statements_speakerPrompt;
	public static String Statements_speakers;
	public static String Statements_stance;
	public static String Statements_standing;
	public static String Statements_statement;
	public static String Statements_status;
	public static String Statements_tableName;
	public static String Statements_ungrouped;
	public static String Statements_words;
	public static String View_copy;
	public static String View_delete;
	public static String View_link;
	public static String View_noArticles;
	public static String View_noCorpus;
	public static String View_noProject;
	public static String View_openArticle;
	public static String View_openDeclaration;

	static {
		NLS.initializeMessages("org.gainsay.ui.views.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
