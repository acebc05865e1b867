// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import org.eclipse.osgi.util.NLS;

/** The words of the views; messages.properties has them. */
public final class Messages extends NLS {

	public static String Choices_actor;
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
