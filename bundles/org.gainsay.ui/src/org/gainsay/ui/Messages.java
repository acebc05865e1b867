// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui;

import org.eclipse.osgi.util.NLS;

/** The words of what all of the workbench shares; messages.properties has them. */
public final class Messages extends NLS {

	public static String Builder_checking;
	public static String Corpus_notTakenBack;
	public static String Corpus_reader;
	public static String Corpus_takenBack;
	public static String Edit_redoStale;
	public static String Edit_undoDelete;
	public static String Edit_undoDeletes;
	public static String Edit_undoDeletesTitle;
	public static String Edit_undoKeeps;
	public static String Edit_undoStale;
	public static String Journal_noting;
	public static String Journal_unwritable;
	public static String OpenClaims_analysing;
	public static String Outside_taken;
	public static String Preferences_annotator;
	public static String Preferences_annotatorField;
	public static String Preferences_annotatorHint;
	public static String Preferences_annotatorInvalid;
	public static String Preferences_corpusPage;
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
	public static String Recovery_discard;
	public static String Recovery_failed;
	public static String Recovery_file;
	public static String Recovery_fileAsItWas;
	public static String Recovery_fileChanged;
	public static String Recovery_fileChangedElsewhere;
	public static String Recovery_fileGone;
	public static String Recovery_later;
	public static String Recovery_message;
	public static String Recovery_notOpened;
	public static String Recovery_onDisk;
	public static String Recovery_projectGone;
	public static String Recovery_projectGoneShort;
	public static String Recovery_reallyDiscard;
	public static String Recovery_reallyOver;
	public static String Recovery_restore;
	public static String Recovery_restored;
	public static String Recovery_situation;
	public static String Recovery_time;
	public static String Recovery_title;
	public static String Save_changedOutside;
	public static String Save_failed;
	public static String Save_isThere;
	public static String Save_notLocal;
	public static String Save_readOnly;
	public static String Save_unknownEncoding;
	public static String Save_unmappable;
	public static String Suggestions_description;
	public static String Suggestions_endpoint;
	public static String Suggestions_incomplete;
	public static String Suggestions_key;
	public static String Suggestions_keyGiven;
	public static String Suggestions_keyHint;
	public static String Suggestions_keyNone;
	public static String Suggestions_keyNotStored;
	public static String Suggestions_keyStored;
	public static String Suggestions_languageModel;
	public static String Suggestions_learned;
	public static String Suggestions_least;
	public static String Suggestions_model;
	public static String Suggestions_noStorage;
	public static String Suggestions_perMinute;
	public static String Suggestions_privacy;
	public static String Suggestions_prompt;
	public static String Suggestions_promptHint;
	public static String Suggestions_rules;
	public static String Suggestions_timeout;

	static {
		NLS.initializeMessages("org.gainsay.ui.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
