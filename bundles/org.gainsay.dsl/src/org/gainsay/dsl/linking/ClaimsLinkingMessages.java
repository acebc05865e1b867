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
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.IllegalNodeException;
import org.eclipse.xtext.linking.impl.ImportedNamesAdapter;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.naming.Categories;
import org.gainsay.dsl.naming.ClaimsAffection;
import org.gainsay.dsl.resource.ClaimsResource;
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
	/** The one letter that is two as a small one. */
	private static final char LONGER_IN_SMALL = '\u0130';
	private static final int MOST_LISTED = 5;

	/** One reference to each kind of thing that has a name in the whole corpus. */
	private static final List<EReference> OF_EACH_KIND = List.of(GainsayPackage.Literals.MEMBER__ACTOR, GainsayPackage.Literals.TARGET__CLAIM, GainsayPackage.Literals.ARTICLE__REVISES,
			GainsayPackage.Literals.ARTICLE__ON, GainsayPackage.Literals.CODE__CATEGORY, GainsayPackage.Literals.STATEMENT__REPEATS);

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
		if (context.getReference().getEReferenceType() == GainsayPackage.Literals.STATEMENT && context.getContext().eResource() instanceof ClaimsResource file && file.isInPart()) {
			return message("\"" + name + "\" is not looked for.", IssueCode.REFERENCE_UNKNOWN, List.of()); // nobody is told
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
			String values = Categories.names(code.getCategory(), ", ");
			return message("\"" + name + "\" is not a value of the category " + code.getCategory().getName() + "." + (values.isEmpty() ? "" : " Its values are: " + values + "."),
					IssueCode.CODE_OUTSIDE_CATEGORY, offers);
		}
		return message(unknown(name, context, offers), IssueCode.REFERENCE_UNKNOWN, offers);
	}

	private String unknown(String name, ILinkingDiagnosticContext context, List<String> offers) {
		EClass type = context.getReference().getEReferenceType();
		String what = word(type);
		String meant = offers.isEmpty() ? "" : " Did you mean " + offers.stream().map(offer -> "\"" + offer + "\"").collect(Collectors.joining(" or ")) + "?";
		if (context.getReference() == GainsayPackage.Literals.MEMBER__ACTOR && "anonymous".equalsIgnoreCase(name)) {
			return "There is no actor \"" + name + "\". A speaker whom nobody names is written: unnamed \"WORDS OF THE ARTICLE\".";
		}
		QualifiedName plain = QualifiedName.create(Names.plainQualified(name).split("\\."));
		String ofArticle = type == GainsayPackage.Literals.STATEMENT ? ofArticle(plain, meant, context) : null;
		if (ofArticle != null) {
			return ofArticle;
		}
		for (EReference other : OF_EACH_KIND) {
			if (other.getEReferenceType() != type && isKnown(plain, other, context)) {
				return "\"" + name + "\" is " + withArticle(word(other.getEReferenceType())) + ", not " + withArticle(what) + "."
						+ (meant.isEmpty() ? " Name " + withArticle(what) + " here, or declare one." : meant);
			}
		}
		return "There is no " + what + " \"" + name + "\"." + (meant.isEmpty() ? " Declare it, or correct the name." : meant);
	}

	/** What is wrong with the name of a statement that begins with an article's, or is one; null if it has to do with none. */
	private String ofArticle(QualifiedName name, String meant, ILinkingDiagnosticContext context) {
		if (name.getSegmentCount() > 2) {
			return null; // the annotator or the set may be what is wrong
		}
		String article = name.getFirstSegment();
		if (!isKnown(QualifiedName.create(article), GainsayPackage.Literals.ARTICLE__REVISES, context)) {
			return name.getSegmentCount() == 1 ? null
					: "There is no article \"" + article + "\"." + (meant.isEmpty() ? " Declare it, or correct the name." : meant);
		}
		List<String> statements = statements(article, context);
		if (name.getSegmentCount() == 1) {
			return "\"" + article + "\" is an article, not a statement." + (statements.isEmpty() ? " It has no statements." : " Name a statement of it, such as " + article + "."
					+ statements.getFirst() + ".");
		}
		return "The article \"" + article + "\" has no statement \"" + name.getLastSegment() + "\"" + (statements.isEmpty() ? "; it has none." : !meant.isEmpty() ? "." + meant
				: ", it has: " + String.join(", ", statements.subList(0, Math.min(MOST_LISTED, statements.size()))) + (statements.size() > MOST_LISTED ? ", …" : "."));
	}

	/** The names of the statements of an article's own set, in the order of the corpus. */
	private List<String> statements(String article, ILinkingDiagnosticContext context) {
		return StreamSupport.stream(scopes.getScope(context.getContext(), GainsayPackage.Literals.STATEMENT__ANSWERS).getAllElements().spliterator(), false).limit(MOST_LOOKED_AT)
				.map(IEObjectDescription::getName).filter(name -> name.getSegmentCount() == 2 && name.getFirstSegment().equals(article)).map(QualifiedName::getLastSegment).distinct()
				.limit(MOST_LISTED + 1L).toList();
	}

	private boolean isKnown(QualifiedName name, EReference reference, ILinkingDiagnosticContext context) {
		return scopes.getScope(context.getContext(), reference).getSingleElement(name) != null;
	}

	private static String withArticle(String noun) {
		return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
	}

	private static DiagnosticMessage message(String text, IssueCode code, List<String> data) {
		return new DiagnosticMessage(text, Severity.ERROR, code.id(), data.toArray(String[]::new));
	}

	private static String word(EClass type) {
		return type == GainsayPackage.Literals.CATEGORY_VALUE ? "value" : type.getName().toLowerCase(java.util.Locale.ROOT);
	}

	/** Whether a name is neither much longer nor much shorter than another: of most that is enough to know that they are not alike, without making a string of them. */
	private static boolean mayBeLike(QualifiedName name, String small, int most) {
		int length = name.getSegmentCount() - 1; // of the points
		for (int i = 0; i < name.getSegmentCount(); i++) {
			String segment = name.getSegment(i);
			length += segment.length();
			if (segment.indexOf(LONGER_IN_SMALL) >= 0) {
				return true;
			}
		}
		return Math.abs(length - small.length()) <= most;
	}

	private List<String> likeIt(String name, ILinkingDiagnosticContext context) {
		IScope scope = scopes.getScope(context.getContext(), context.getReference());
		ImportedNamesAdapter imported = ImportedNamesAdapter.find(context.getContext().eResource());
		if (imported != null) {
			imported.getImportedNames().add(ClaimsAffection.offersOf(context.getReference().getEReferenceType()));
		}
		int most = Math.max(1, Math.min(3, name.length() / 3));
		record Offer(String name, int distance) {
		}
		String small = name.toLowerCase(java.util.Locale.ROOT);
		Set<Offer> all = new LinkedHashSet<>();
		StreamSupport.stream(scope.getAllElements().spliterator(), false).limit(MOST_LOOKED_AT).map(IEObjectDescription::getName).filter(one -> mayBeLike(one, small, most)).map(QualifiedName::toString).forEach(other -> {
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
