// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.FormatterPreferenceValuesProvider;
import org.eclipse.xtext.formatting2.FormatterPreferences;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.DispatchingProvider;
import org.eclipse.xtext.util.OnChangeEvictingCache;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.gainsay.dsl.conversion.ClaimsValueConverters;
import org.gainsay.dsl.formatting.ClaimsFormatter;
import org.gainsay.dsl.linking.ClaimsLinkingMessages;
import org.gainsay.dsl.naming.ClaimsAffection;
import org.gainsay.dsl.naming.ClaimsDescriptions;
import org.gainsay.dsl.naming.ClaimsFragments;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.dsl.resource.ClaimsResource;
import org.gainsay.dsl.resource.ResourceCache;
import org.gainsay.dsl.scoping.CorpusContainers;
import org.gainsay.dsl.syntax.RecoveringParser;
import org.gainsay.dsl.syntax.SyntaxMessages;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** Puts the language together. */
public class ClaimsRuntimeModule extends AbstractClaimsRuntimeModule {

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return ClaimsValueConverters.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return ClaimsNames.class;
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return ClaimsResource.class;
	}

	public Class<? extends OnChangeEvictingCache> bindOnChangeEvictingCache() {
		return ResourceCache.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return ClaimsDescriptions.class;
	}

	public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
		return ClaimsAffection.class;
	}

	@Override
	public Class<? extends IFragmentProvider> bindIFragmentProvider() {
		return ClaimsFragments.class;
	}

	/** Everything below one corpus folder sees everything else there. */
	@Override
	public Class<? extends IContainer.Manager> bindIContainer$Manager() {
		return CorpusContainers.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return ClaimsLinkingMessages.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return RecoveringParser.class;
	}

	public Class<? extends IFormatter2> bindIFormatter2() {
		return ClaimsFormatter.class;
	}

	public void configureFormatterPreferences(Binder binder) {
		binder.bind(IPreferenceValuesProvider.class).annotatedWith(FormatterPreferences.class).to(FormatterPreferenceValuesProvider.class);
	}

	/**
	 * EMF's own constraints say nothing here that parser, linker and our checks do not say better, and they load every file that
	 * is referred to in order to say it: a fifth of the time of a build.
	 */
	public void configureUseEObjectValidator(Binder binder) {
		binder.bind(Boolean.TYPE).annotatedWith(Names.named(CompositeEValidator.USE_EOBJECT_VALIDATOR)).toInstance(false);
	}

	/** Claims files are UTF-8, whatever the machine prefers. */
	@Override
	public void configureRuntimeEncodingProvider(Binder binder) {
		binder.bind(IEncodingProvider.class).annotatedWith(DispatchingProvider.Runtime.class).toInstance(uri -> "UTF-8");
	}
}
