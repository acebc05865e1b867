// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.IllegalNodeException;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.gainsay.dsl.naming.Categories;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayPackage;
import org.gainsay.text.EditDistance;

import com.google.inject.Inject;

/** Says what is wrong with a name that nothing has, and which names are like it. */
public class ClaimsLinkingMessages extends LinkingDiagnosticMessageProvider {

	/** How many names are looked at and offered: a message is no list. */
	private static final int MOST_LOOKED_AT = 200_000;
	private static final int MOST_OFFERED = 3;

	@Inject
	private IScopeProvider scopes;

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		String name;
		try {
			name = context.getLinkText();
		} catch (IllegalNodeException notAName) {
			name = notAName.getNode().getText().strip();
		}
		List<String> offers = likeIt(name, context);
		if (context.getReference() == GainsayPackage.Literals.CODE__VALUES && context.getContext() instanceof Code code) {
			if (code.getCategory() == null || code.getCategory().eIsProxy()) {
				return null;
			}
			if (code.getCategory().getKind() != CategoryKind.LIST) {
				return message("The category \"" + code.getCategory().getName() + "\" takes " + Categories.taken(code.getCategory()) + ", not the name \"" + name + "\".",
						IssueCode.CODE_OF_WRONG_KIND, List.of());
			}
			String values = code.getCategory().getValues().stream().map(value -> value.getName()).collect(Collectors.joining(", "));
			return message("\"" + name + "\" is not a value of the category " + code.getCategory().getName() + ". Its values are: " + values + ".",
					IssueCode.CODE_OUTSIDE_CATEGORY, offers);
		}
		String what = word(context.getReference().getEReferenceType());
		String more = context.getReference() == GainsayPackage.Literals.MEMBER__ACTOR && "anonymous".equalsIgnoreCase(name)
				? " A speaker whom nobody names is written: unnamed \"WORDS OF THE ARTICLE\"."
				: offers.isEmpty() ? " Declare it, or correct the name."
				: " Did you mean " + offers.stream().map(offer -> "\"" + offer + "\"").collect(Collectors.joining(" or ")) + "?";
		return message("There is no " + what + " \"" + name + "\"." + more, IssueCode.REFERENCE_UNKNOWN, offers);
	}

	private static DiagnosticMessage message(String text, IssueCode code, List<String> data) {
		return new DiagnosticMessage(text, Severity.ERROR, code.id(), data.toArray(String[]::new));
	}

	private static String word(EClass type) {
		return type == GainsayPackage.Literals.CATEGORY_VALUE ? "value" : type.getName().toLowerCase(java.util.Locale.ROOT);
	}

	private List<String> likeIt(String name, ILinkingDiagnosticContext context) {
		IScope scope = scopes.getScope(context.getContext(), context.getReference());
		int most = Math.max(1, Math.min(3, name.length() / 3));
		record Offer(String name, int distance) {
		}
		String small = name.toLowerCase(java.util.Locale.ROOT);
		Set<Offer> all = new LinkedHashSet<>();
		StreamSupport.stream(scope.getAllElements().spliterator(), false).limit(MOST_LOOKED_AT).map(description -> description.getName().toString()).forEach(other -> {
			int distance = EditDistance.of(small, other.toLowerCase(java.util.Locale.ROOT), most);
			if (distance <= most) {
				all.add(new Offer(other, distance));
			}
		});
		List<Offer> offers = new ArrayList<>(all);
		offers.sort(Comparator.comparingInt(Offer::distance).thenComparing(Offer::name));
		return offers.stream().limit(MOST_OFFERED).map(Offer::name).toList();
	}
}
