// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Code;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Statement;

/** Copies parts of a file so that they can be written elsewhere: what they refer to becomes a thing of the same name, and nothing of other files is loaded. */
final class StandIns {

	private final BiFunction<Statement, String, String> statements;

	/** @param statements what a statement that another refers to is called now: gets that other one, and the name as written; gives null where the reference is to go */
	StandIns(BiFunction<Statement, String, String> statements) {
		this.statements = statements;
	}

	/** A statement of a file. */
	Statement copy(Statement original) {
		return whole(original, original);
	}

	/** A code of an article or a set, as it is written. */
	String written(Code original) {
		return Editing.writer().write(whole(original, null));
	}

	private <T extends EObject> T whole(T original, Statement statement) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier(false);
		EObject copy = copier.copy(original);
		copier.forEach((from, to) -> from.eClass().getEAllReferences().stream().filter(reference -> !reference.isContainment() && !reference.isContainer() && !reference.isDerived() && from.eIsSet(reference))
				.forEach(reference -> refer(from, to, reference, statement)));
		@SuppressWarnings("unchecked")
		T made = (T) copy;
		return made;
	}

	private void refer(EObject from, EObject to, EReference reference, Statement statement) {
		List<EObject> targets = reference.isMany() ? ((InternalEList<?>) from.eGet(reference)).basicList().stream().map(EObject.class::cast).toList()
				: List.of((EObject) from.eGet(reference, false));
		List<EObject> made = new ArrayList<>();
		for (String name : ClaimsNames.referenced(from, reference, targets)) {
			String now = reference.getEReferenceType() == Literals.STATEMENT && name != null ? statements.apply(statement, name) : name;
			if (now != null) {
				made.add(named(reference, now));
			}
		}
		if (reference.isMany()) {
			@SuppressWarnings("unchecked")
			EList<EObject> all = (EList<EObject>) to.eGet(reference);
			all.addAll(made);
		} else if (!made.isEmpty()) {
			to.eSet(reference, made.getFirst());
		}
	}

	private static EObject named(EReference reference, String name) {
		EObject made = GainsayFactory.eINSTANCE.create(reference.getEReferenceType());
		switch (made) {
			case Element element -> element.setName(name);
			case Category category -> category.setName(name);
			case CategoryValue value -> value.setName(name);
			case Statement statement -> {
				Article article = GainsayFactory.eINSTANCE.createArticle();
				article.setName(name.substring(0, name.lastIndexOf('.')));
				statement.setName(name.substring(name.lastIndexOf('.') + 1));
				article.getStatements().add(statement);
			}
			default -> throw new IllegalStateException("nothing refers to a " + made.eClass().getName());
		}
		return made;
	}
}
