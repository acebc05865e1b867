// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import org.eclipse.osgi.util.NLS;

/** The words of projects: wizards, welcome, export; messages.properties has them. */
public final class Messages extends NLS {

	public static String Convert_failed;
	public static String Convert_title;
	public static String Export_allCarried;
	public static String Export_browse;
	public static String Export_cancelled;
	public static String Export_cannotOpen;
	public static String Export_description;
	public static String Export_everySet;
	public static String Export_failed;
	public static String Export_format;
	public static String Export_noProject;
	public static String Export_notCarried;
	public static String Export_open;
	public static String Export_openFolder;
	public static String Export_out;
	public static String Export_outMissing;
	public static String Export_overwrite;
	public static String Export_ownSets;
	public static String Export_project;
	public static String Export_reading;
	public static String Export_set;
	public static String Export_setOf;
	public static String Export_several;
	public static String Export_title;
	public static String Export_unread;
	public static String Export_what;
	public static String Export_where;
	public static String Export_writing;
	public static String Export_written;
	public static String Guide_title;
	public static String Import_address;
	public static String Import_addressAsk;
	public static String Import_addressTitle;
	public static String Import_anyFormat;
	public static String Import_article;
	public static String Import_as;
	public static String Import_cancelled;
	public static String Import_corpus;
	public static String Import_description;
	public static String Import_done;
	public static String Import_exact;
	public static String Import_failed;
	public static String Import_file;
	public static String Import_files;
	public static String Import_folder;
	public static String Import_format;
	public static String Import_near;
	public static String Import_noProject;
	public static String Import_nothingToLookAt;
	public static String Import_nothingToPaste;
	public static String Import_paste;
	public static String Import_preview;
	public static String Import_reading;
	public static String Import_remove;
	public static String Import_sources;
	public static String Import_there;
	public static String Import_title;
	public static String Import_what;
	public static String NewActor_aliases;
	public static String NewActor_aliasesHint;
	public static String NewActor_description;
	public static String NewActor_kind;
	public static String NewActor_label;
	public static String NewActor_labelHint;
	public static String NewActor_labelMissing;
	public static String NewActor_partOf;
	public static String NewActor_partOfNone;
	public static String NewActor_title;
	public static String NewArticle_annotator;
	public static String NewArticle_annotatorHint;
	public static String NewArticle_byline;
	public static String NewArticle_dateline;
	public static String NewArticle_description;
	public static String NewArticle_encoding;
	public static String NewArticle_file;
	public static String NewArticle_fileMissing;
	public static String NewArticle_language;
	public static String NewArticle_languageHint;
	public static String NewArticle_open;
	public static String NewArticle_outlet;
	public static String NewArticle_outletHint;
	public static String NewArticle_published;
	public static String NewArticle_publishedHint;
	public static String NewArticle_revises;
	public static String NewArticle_revisesHint;
	public static String NewArticle_section;
	public static String NewArticle_text;
	public static String NewArticle_textMissing;
	public static String NewArticle_title;
	public static String NewArticle_titleField;
	public static String NewArticle_titleHint;
	public static String NewArticle_unreadable;
	public static String NewArticle_url;
	public static String NewArticle_via;
	public static String NewArticle_viaHint;
	public static String NewClaim_description;
	public static String NewClaim_text;
	public static String NewClaim_textHint;
	public static String NewClaim_textMissing;
	public static String NewClaim_title;
	public static String NewElement_event;
	public static String NewElement_name;
	public static String NewElement_nameHint;
	public static String NewElement_noEvent;
	public static String NewElement_noProject;
	public static String NewElement_project;
	public static String NewProject_codebook;
	public static String NewProject_creating;
	public static String NewProject_description;
	public static String NewProject_empty;
	public static String NewProject_example;
	public static String NewProject_failed;
	public static String NewProject_title;
	public static String UpdateText_anchor;
	public static String UpdateText_anchors;
	public static String UpdateText_article;
	public static String UpdateText_articleMissing;
	public static String UpdateText_description;
	public static String UpdateText_insist;
	public static String UpdateText_is;
	public static String UpdateText_note;
	public static String UpdateText_outcome;
	public static String UpdateText_textMissing;
	public static String UpdateText_texts;
	public static String UpdateText_title;
	public static String UpdateText_was;
	public static String Welcome_again;
	public static String Welcome_begin;
	public static String Welcome_first;
	public static String Welcome_firstWhat;
	public static String Welcome_folder;
	public static String Welcome_folderWhat;
	public static String Welcome_learn;
	public static String Welcome_manual;
	public static String Welcome_manualWhat;
	public static String Welcome_noWizard;
	public static String Welcome_project;
	public static String Welcome_projectWhat;
	public static String Welcome_projects;
	public static String Welcome_title;
	public static String Welcome_what;

	static {
		NLS.initializeMessages("org.gainsay.ui.projects.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
