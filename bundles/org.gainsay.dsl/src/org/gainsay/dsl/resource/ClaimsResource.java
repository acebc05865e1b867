// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.linking.impl.IllegalNodeException;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Triple;
import org.gainsay.model.Codebook;
import org.gainsay.model.StatementSet;

/**
 * A claims file. It does what Xtext's own resource does, without going over the whole model each time: a build asks five times
 * to resolve all references, and unloads each file that changed.
 */
public class ClaimsResource extends LazyLinkingResource {

	/** A reference that was linked and not yet resolved. */
	private record Reference(InternalEObject owner, EReference feature) {
	}

	private List<Reference> unresolved = new ArrayList<>();
	/** Of which it is said that they lead nowhere. */
	private final Set<Triple<EObject, EReference, INode>> failed = new HashSet<>();
	private boolean inPart;

	/** Most statements of the file are not in this resource: that one cannot be found says nothing. */
	public void readInPart() {
		inPart = true;
	}

	/** Whether most statements of the file are not in this resource. */
	public boolean isInPart() {
		return inPart;
	}

	@Override
	protected void createAndAddDiagnostic(Triple<EObject, EReference, INode> reference) {
		failed.add(reference);
		super.createAndAddDiagnostic(reference);
	}

	/** Only what was not found before has something said of it. Xtext looks for what it would have said of each reference that it finds, if anything at all is wrong with the file. */
	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) throws IllegalNodeException {
		if (failed.remove(reference)) {
			super.removeDiagnostic(reference);
		}
	}

	@Override
	public int addLazyProxyInformation(EObject owner, EReference feature, INode node) {
		unresolved.add(new Reference((InternalEObject) owner, feature));
		return super.addLazyProxyInformation(owner, feature, node);
	}

	@Override
	public void clearLazyProxyInformation() {
		unresolved.clear();
		failed.clear();
		super.clearLazyProxyInformation();
	}

	/** Resolves what was not resolved before; what leads nowhere is tried again at the next call. */
	@Override
	public void resolveLazyCrossReferences(CancelIndicator monitor) {
		if (unresolved.isEmpty()) {
			return;
		}
		List<Reference> asked = unresolved;
		unresolved = new ArrayList<>();
		Reference last = null;
		int done = 0;
		try {
			for (Reference reference : asked) {
				operationCanceledManager.checkCanceled(monitor == null ? CancelIndicator.NullImpl : monitor);
				if (!reference.equals(last)) { // one with several targets is linked once for each, and resolved whole
					resolveLazyCrossReference(reference.owner, reference.feature);
					if (isUnresolved(reference)) {
						unresolved.add(reference);
					}
				}
				last = reference;
				done++;
			}
		} finally {
			unresolved.addAll(asked.subList(done, asked.size()));
		}
	}

	private static boolean isUnresolved(Reference reference) {
		if (!reference.feature.isMany()) {
			return reference.owner.eGet(reference.feature, false) instanceof EObject target && target.eIsProxy();
		}
		InternalEList<?> targets = (InternalEList<?>) reference.owner.eGet(reference.feature, false);
		for (int i = 0; i < targets.size(); i++) {
			if (targets.basicGet(i) instanceof EObject target && target.eIsProxy()) {
				return true;
			}
		}
		return false;
	}

	/** Makes proxies of what other files can refer to, which is what has a name, and of nothing else. */
	@Override
	protected void doUnload() {
		List<EObject> named = new ArrayList<>();
		for (EObject file : getContents()) {
			named.add(file);
			for (EObject element : file.eContents()) {
				named.add(element);
				if (element instanceof StatementSet set) {
					named.addAll(set.getStatements());
				} else if (element instanceof Codebook codebook) {
					codebook.getCategories().forEach(category -> {
						named.add(category);
						named.addAll(category.getValues());
					});
				}
			}
		}
		if (!getContents().isEmpty()) {
			getContents().clear();
		}
		unresolved.clear();
		super.doUnload();
		named.forEach(object -> unloaded((InternalEObject) object));
	}
}
