// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.AbstractResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.naming.ClaimsDescriptions;
import org.gainsay.dsl.resource.ClaimsResource;
import org.gainsay.dsl.syntax.RecoveringParser;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;

/** Builds a file in which a few statements were edited without reading the others again. Guarded by the session's lock. */
final class EditedFile {

	/** A file with fewer statements is read as a whole as fast. */
	private static final int LEAST = 24;

	private final LoadedResources resources;
	private final BuildResults results;
	private final FactsReader reader;
	private final IResourceServiceProvider language;
	private final IndexState state;

	/** @param state what names the files declare, as it was before the edit */
	EditedFile(LoadedResources resources, BuildResults results, FactsReader reader, IResourceServiceProvider language, IndexState state) {
		this.resources = resources;
		this.results = results;
		this.reader = reader;
		this.language = language;
		this.state = state;
	}

	/**
	 * What is in the file now.
	 *
	 * @param before the text as it was
	 * @param known  what was found in just that; null for nothing
	 * @return null if the whole file has to be read
	 */
	FileFacts facts(Path file, String before, String now, FileFacts known) {
		URI uri = LoadedResources.uri(file);
		IResourceDescription names = state.getResourceDescriptions().getResourceDescription(uri);
		if (known == null || names == null || known.sets().stream().mapToInt(set -> set.statements().size()).sum() < LEAST) {
			return null;
		}
		StatementEdit edit = StatementEdit.of(before, now, known);
		if (edit == null) {
			return null;
		}
		Set<QualifiedName> imported = new HashSet<>();
		FileFacts facts = edit.facts(standIn -> read(file, known.file(), standIn, edit.places(), names, imported));
		if (facts != null) {
			names.getImportedNames().forEach(imported::remove);
			if (!imported.isEmpty()) {
				names.getImportedNames().forEach(imported::add);
				state.getResourceDescriptions().addDescription(uri, new Importing(names, imported));
			}
		}
		return facts;
	}

	private StatementEdit.Read read(Path file, String path, StandIn standIn, Places places, IResourceDescription names, Set<QualifiedName> imported) {
		XtextResourceSet loaded = resources.in(state);
		resources.unload(file);
		ClaimsResource resource = (ClaimsResource) loaded.createResource(LoadedResources.uri(file));
		resource.readInPart();
		try {
			resource.load(new ByteArrayInputStream(standIn.text().getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
			EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
			IResourceDescription parsed = language.getResourceDescriptionManager().getResourceDescription(resource);
			for (IEObjectDescription one : parsed.getExportedObjects()) {
				if (!isSame(one, names)) {
					return new StatementEdit.Read(null, false);
				}
			}
			List<Issue> issues = language.getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
			List<Problem> problems = results.problems(file, places, issues, standIn::inWhole);
			parsed.getImportedNames().forEach(imported::add);
			FileFacts facts = reader.read(resource, path, problems);
			return new StatementEdit.Read(new MovedFacts(standIn::inWhole).file(facts), RecoveringParser.looksAtNone(resource.getParseResult(), standIn.cuts()));
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		} finally {
			resources.unload(file);
		}
	}

	/** Whether others know just the same of a thing as they did. */
	private static boolean isSame(IEObjectDescription one, IResourceDescription names) {
		for (IEObjectDescription other : names.getExportedObjects(one.getEClass(), one.getName(), false)) {
			return Objects.equals(one.getUserData(ClaimsDescriptions.USED_BY_OTHERS), other.getUserData(ClaimsDescriptions.USED_BY_OTHERS));
		}
		return false;
	}

	/** The names that a file declares, with others that it uses. */
	private static final class Importing extends AbstractResourceDescription {

		private final IResourceDescription names;
		private final Set<QualifiedName> imported;

		Importing(IResourceDescription names, Set<QualifiedName> imported) {
			this.names = names instanceof Importing other ? other.names : names;
			this.imported = Set.copyOf(imported);
		}

		@Override
		protected List<IEObjectDescription> computeExportedObjects() {
			List<IEObjectDescription> all = new ArrayList<>();
			names.getExportedObjects().forEach(all::add);
			return all;
		}

		@Override
		public Iterable<QualifiedName> getImportedNames() {
			return imported;
		}

		@Override
		public Iterable<IReferenceDescription> getReferenceDescriptions() {
			return List.of();
		}

		@Override
		public URI getURI() {
			return names.getURI();
		}
	}
}
