// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui;

import org.eclipse.osgi.util.NLS;

/** The words of the workbench; messages.properties has them. */
public final class Messages extends NLS {

	public static String Article_accessibleHelp;
	public static String Article_accessibleName;
	public static String Article_nothingSelected;
	public static String Builder_checking;
	public static String Citations_citedBy;
	public static String Citations_hint;
	public static String Citations_ofActor;
	public static String Citations_ofActorCiting;
	public static String Citations_times;
	public static String Citations_title;
	public static String Convert_failed;
	public static String Convert_title;
	public static String Edit_redoStale;
	public static String Edit_undoStale;
	public static String Export_allCarried;
	public static String Export_browse;
	public static String Export_cancelled;
	public static String Export_description;
	public static String Export_everySet;
	public static String Export_failed;
	public static String Export_format;
	public static String Export_noProject;
	public static String Export_notCarried;
	public static String Export_out;
	public static String Export_outMissing;
	public static String Export_overwrite;
	public static String Export_ownSets;
	public static String Export_project;
	public static String Export_set;
	public static String Export_setOf;
	public static String Export_spreadsheet;
	public static String Export_title;
	public static String Export_unread;
	public static String Export_what;
	public static String Export_where;
	public static String Export_writing;
	public static String Export_written;
	public static String Format_label;
	public static String Legend_choose;
	public static String Legend_noArticle;
	public static String Legend_ownSet;
	public static String Legend_ownSetOf;
	public static String Legend_setOfArticle;
	public static String Legend_statement;
	public static String Legend_statements;
	public static String Legend_tooltip;
	public static String Links_article;
	public static String Links_declaration;
	public static String Names_noneAtCaret;
	public static String NewProject_articleMissing;
	public static String NewProject_creating;
	public static String NewProject_description;
	public static String NewProject_failed;
	public static String NewProject_title;
	public static String NewStatement_aboutClaim;
	public static String NewStatement_aboutText;
	public static String NewStatement_actor;
	public static String NewStatement_claim;
	public static String NewStatement_claimHint;
	public static String NewStatement_claimProposal;
	public static String NewStatement_claimWithoutStance;
	public static String NewStatement_kind;
	public static String NewStatement_make;
	public static String NewStatement_name;
	public static String NewStatement_nameHint;
	public static String NewStatement_nameInvalid;
	public static String NewStatement_nameTaken;
	public static String NewStatement_newSpeaker;
	public static String NewStatement_noArticle;
	public static String NewStatement_noSpeaker;
	public static String NewStatement_noStance;
	public static String NewStatement_selectFirst;
	public static String NewStatement_speaker;
	public static String NewStatement_speakerHint;
	public static String NewStatement_stance;
	public static String NewStatement_stanceNone;
	public static String NewStatement_stanceWithoutClaim;
	public static String NewStatement_title;
	public static String NewStatement_words;
	public static String OpenArticle_noArticle;
	public static String OpenArticle_noText;
	public static String OpenArticle_title;
	public static String OpenClaims_analysing;
	public static String OpenName_actor;
	public static String OpenName_claim;
	public static String OpenName_message;
	public static String Outline_hideStatements;
	public static String Outline_link;
	public static String Outline_quickHint;
	public static String Outline_quickTitle;
	public static String Outline_sort;
	public static String Outside_taken;
	public static String Part_about;
	public static String Part_addressee;
	public static String Part_content;
	public static String Part_cue;
	public static String Part_hedge;
	public static String Part_source;
	public static String Preferences_annotator;
	public static String Preferences_annotatorHint;
	public static String Preferences_description;
	public static String Preferences_font;
	public static String Preferences_keys;
	public static String Preferences_spacing;
	public static String Preferences_spelling;
	public static String Preferences_standings;
	public static String Preferences_textEditors;
	public static String Preferences_width;
	public static String Preferences_zoom;
	public static String Problem_location;
	public static String References_found;
	public static String References_label;
	public static String References_title;
	public static String Rename_newName;
	public static String Rename_title;
	public static String Save_changedOutside;
	public static String Save_failed;
	public static String Save_isThere;
	public static String Save_notLocal;
	public static String Save_readOnly;
	public static String Save_unknownEncoding;
	public static String Save_unmappable;
	public static String Standing_anonymous;
	public static String Standing_denied;
	public static String Standing_incomplete;
	public static String Standing_remark;
	public static String Standing_sourced;
	public static String Standing_unconfirmed;
	public static String Standing_unsourced;
	public static String Statement_and;
	public static String Statement_certainty;
	public static String Statement_citing;
	public static String Statement_freeText;
	public static String Statement_head;
	public static String Statement_noSpeaker;
	public static String Statement_ownStance;
	public static String Statement_stance;
	public static String Statement_unnamed;
	public static String Statement_unstated;
	public static String Statement_writer;

	static {
		NLS.initializeMessages("org.gainsay.ui.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
