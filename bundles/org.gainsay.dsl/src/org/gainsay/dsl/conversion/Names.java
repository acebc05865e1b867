// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.conversion;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.gainsay.dsl.services.ClaimsGrammarAccess;
import org.gainsay.text.NameForm;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** How names are written: with a ^ before a keyword that is no name by itself. */
@Singleton
public class Names {

	private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_\u00C0-\uFFEF][a-zA-Z_0-9\u00C0-\uFFEF]*");

	private final ClaimsGrammarAccess grammar;
	private Set<String> reserved;

	@Inject
	public Names(ClaimsGrammarAccess grammar) {
		this.grammar = grammar;
	}

	/** Whether a name can be written at all: a letter or _, then letters, digits and _. */
	public static boolean isName(String name) {
		return name != null && IDENTIFIER.matcher(name).matches();
	}

	/** The name that is written, without a ^, in the form in which names are known. */
	public static String plain(String written) {
		return NameForm.of(written.startsWith("^") ? written.substring(1) : written);
	}

	/** The qualified name that is written: each part may have its own ^. */
	public static String plainQualified(String written) {
		return written.indexOf('.') < 0 ? plain(written) : Arrays.stream(written.split("\\.", -1)).map(Names::plain).collect(Collectors.joining("."));
	}

	/** How a name is written. */
	public String written(String name) {
		return reserved().contains(name) ? "^" + name : name;
	}

	/** How a qualified name is written. */
	public String writtenQualified(String name) {
		return Arrays.stream(name.split("\\.", -1)).map(this::written).collect(Collectors.joining("."));
	}

	private synchronized Set<String> reserved() {
		if (reserved == null) {
			Set<String> keywords = new HashSet<>(GrammarUtil.getAllKeywords(grammar.getGrammar()));
			keywords.removeAll(GrammarUtil.containedKeywords(grammar.getNameRule()).stream().map(keyword -> keyword.getValue()).toList());
			reserved = keywords;
		}
		return reserved;
	}
}
