// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import org.eclipse.osgi.util.NLS;

/** The words of the compare editor; messages.properties has them. */
public final class Messages extends NLS {

	public static String Action_addColumn;
	public static String Action_line;
	public static String Action_next;
	public static String Action_open;
	public static String Action_otherArticle;
	public static String Action_passages;
	public static String Action_previous;
	public static String Action_reject;
	public static String Action_removeArticle;
	public static String Action_together;
	public static String Action_tooltip;
	public static String Action_unlink;
	public static String Action_utterance;
	public static String Choose_article;
	public static String Choose_message;
	public static String Choose_title;
	public static String Column_choose;
	public static String Column_described;
	public static String Column_describedEmpty;
	public static String Column_noneLikeIt;
	public static String Column_nothing;
	public static String Column_open;
	public static String Column_remove;
	public static String Column_speaker;
	public static String Editor_differences;
	public static String Editor_noCorpus;
	public static String Editor_nothing;
	public static String Editor_stopped;
	public static String Editor_wrongInput;
	public static String Filter_count;
	public static String Filter_here;
	public static String Filter_words;
	public static String Input_corpus;
	public static String Input_of;
	public static String Input_tooltip;
	public static String List_articles;
	public static String List_differences;
	public static String List_group;
	public static String List_how;
	public static String List_name;
	public static String List_number;
	public static String List_score;
	public static String List_speakers;
	public static String List_state;
	public static String List_words;
	public static String Open_nothing;
	public static String Open_title;
	public static String Search_again;
	public static String Search_cancel;
	public static String Search_progress;
	public static String Search_stopped;
	public static String Search_task;
	public static String Sign_changed;
	public static String Sign_form;
	public static String Sign_missing;
	public static String Sign_only;

	static {
		NLS.initializeMessages("org.gainsay.ui.compare.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
