// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Actor;
import org.gainsay.model.Article;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Decision;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Member;
import org.gainsay.model.Round;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Study;

/** Checks how a file is written: the version of the language, merges that were not ended, and what is given more than once. */
class FormChecks extends Checks {

	private static final int NEWEST_VERSION = 1;

	@Check
	public void checkVersion(ClaimsFile file) {
		if (file.getVersion() < 1 || file.getVersion() > NEWEST_VERSION) {
			report(IssueCode.VERSION_UNKNOWN, "This file is written in version " + file.getVersion() + " of the language; this Gainsay knows version "
					+ NEWEST_VERSION + ". Get a newer Gainsay, or write \"gainsay " + NEWEST_VERSION + "\".", file, GainsayPackage.Literals.CLAIMS_FILE__VERSION);
		}
	}

	/** What was not merged is read, both versions of it; so there may be more errors that follow from this one. */
	@Check
	public void checkMerged(ClaimsFile file) {
		ICompositeNode node = NodeModelUtils.getNode(file);
		if (node == null) {
			return;
		}
		INode root = node.getRootNode();
		for (int offset : UnendedMerges.offsets(root)) {
			String line = root.getText().substring(offset).lines().findFirst().orElse("");
			acceptError("A merge was not ended here: this line is a marker of version control. Decide between the versions and delete the markers.", file, offset,
					line.length(), IssueCode.MERGE_NOT_ENDED.id());
		}
	}

	/** The grammar lets a feature come in any place, so it lets it come twice; the model would keep the last only. */
	@Check
	public void checkGivenOnce(EObject object) {
		if (!(object instanceof Actor || object instanceof StatementSet || object instanceof Statement || object instanceof Member || object instanceof Stance || object instanceof Study
				|| object instanceof Round || object instanceof RoundEvent || object instanceof Decision)) {
			return; // the others have their features in a fixed order, each once; most things of a file are such
		}
		Map<String, INode> given = new HashMap<>();
		Map<String, INode> again = new LinkedHashMap<>();
		GivenNames.each(object, (written, node) -> {
			String feature = written.equals("several") ? "number" : written; // they are two ways to give one thing
			if (given.putIfAbsent(feature, node) != null) {
				again.put(feature, node);
			}
		});
		again.forEach((name, node) -> {
			EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
			if (feature != null && !feature.isMany() && !feature.isTransient()) {
				acceptError("\"" + GivenNames.of(feature) + "\" is given twice here; only one can hold. Delete one of them.", object,
						node.getOffset(), node.getLength(), IssueCode.GIVEN_TWICE.id());
			}
		});
		if (object instanceof Statement statement) {
			if (mayHaveTwoLists(statement) && isTwice(statement, "by")) {
				report(IssueCode.GIVEN_TWICE, "\"by\" is given twice here; only one can hold. Join the speakers by \"and\", or give a second statement.",
						statement, GainsayPackage.Literals.STATEMENT__LINKS);
			}
			boolean said = again.containsKey("addresseeActor") || again.containsKey("addressee");
			if (!said && statement.eIsSet(GainsayPackage.Literals.STATEMENT__ADDRESSEE_ACTOR) && statement.getAddressee() != null && isTwice(statement, "to")) {
				report(IssueCode.GIVEN_TWICE, "\"to\" is given twice here; only one can hold. Write the actor and its words behind one.", statement,
						GainsayPackage.Literals.STATEMENT__ADDRESSEE);
			}
		}
	}

	/** Each list of speakers has one link at least, where nothing is amiss. */
	private static boolean mayHaveTwoLists(Statement statement) {
		return statement.getLinks().size() > 1 || !(statement.eResource() instanceof XtextResource resource) || resource.getParseResult().hasSyntaxErrors();
	}

	@Check
	public void checkViaGivenOnce(Article article) {
		if (article.getVia().size() > 1 && isTwice(article, "via")) {
			report(IssueCode.GIVEN_TWICE, "\"via\" is given twice here; only one can hold. Join those of a joint credit by a comma, in its order.", article,
					GainsayPackage.Literals.ARTICLE__VIA);
		}
	}

	@Check
	public void checkAboutGivenOnce(Claim claim) {
		if (claim.getAbout().size() > 1 && isTwice(claim, "about")) {
			report(IssueCode.GIVEN_TWICE, "\"about\" is given twice here; only one can hold. Join those whom the claim charges by a comma.", claim,
					GainsayPackage.Literals.CLAIM__ABOUT);
		}
	}

	private static boolean isTwice(EObject object, String keyword) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		return node != null && GivenNames.keywords(node, object, keyword) > 1;
	}
}
