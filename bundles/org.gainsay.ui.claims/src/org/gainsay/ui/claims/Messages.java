// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import org.eclipse.osgi.util.NLS;

/** The words of the claims editor; messages.properties has them. */
public final class Messages extends NLS {

	public static String Citations_citedBy;
	public static String Citations_hint;
	public static String Citations_ofActor;
	public static String Citations_ofActorCiting;
	public static String Citations_times;
	public static String Citations_title;
	public static String FixApplication_leftOut;
	public static String Format_label;
	public static String Links_article;
	public static String Links_declaration;
	public static String Names_noneAtCaret;
	public static String OpenName_actor;
	public static String OpenName_claim;
	public static String OpenName_message;
	public static String Outline_hideStatements;
	public static String Outline_link;
	public static String Outline_quickHint;
	public static String Outline_quickTitle;
	public static String Outline_sort;
	public static String References_found;
	public static String References_label;
	public static String References_title;
	public static String Rename_moves;
	public static String Rename_newName;
	public static String Rename_title;

	static {
		NLS.initializeMessages("org.gainsay.ui.claims.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
