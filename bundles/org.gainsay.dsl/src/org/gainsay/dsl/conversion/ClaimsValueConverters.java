// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.conversion;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.xtext.common.services.DefaultTerminalConverters;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.How;
import org.gainsay.model.StanceKind;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** From the words of a claims file to the values of the model and back. */
@Singleton
public class ClaimsValueConverters extends DefaultTerminalConverters {

	private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2})(:\\d{2}(?:[.,]\\d+)?)?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");

	@Inject
	private Names names;

	@ValueConverter(rule = "Name")
	public IValueConverter<String> name() {
		return converter(text -> text.isEmpty() ? null : Names.plain(text), names::written); // empty where it is missing
	}

	@ValueConverter(rule = "QName")
	public IValueConverter<String> qualifiedName() {
		return converter(Names::plainQualified, names::writtenQualified);
	}

	@ValueConverter(rule = "StanceKind")
	public IValueConverter<StanceKind> stanceKind() {
		return phrase(StanceKind.values());
	}

	@ValueConverter(rule = "ClaimRelationKind")
	public IValueConverter<ClaimRelationKind> claimRelationKind() {
		return phrase(ClaimRelationKind.values());
	}

	@ValueConverter(rule = "How")
	public IValueConverter<How> how() {
		return phrase(How.values());
	}

	/** Times come in many ways from feeds and pages; the model has them in the one that java.time and most others read. */
	@ValueConverter(rule = "DATE")
	public IValueConverter<String> date() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				return plainDate(node == null ? text : NodeModelUtils.getTokenText(node));
			}

			@Override
			protected String internalToString(String date) {
				return date;
			}
		};
	}

	private static String plainDate(String written) {
		String text = written.replaceAll("(\\d) (\\d)", "$1T$2").replace(" ", "");
		Matcher parts = DATE_TIME.matcher(text);
		if (!parts.matches()) {
			return text;
		}
		String offset = parts.group(4) == null ? "" : parts.group(4).toUpperCase(Locale.ROOT).replace(":", "");
		return parts.group(1) + "T" + parts.group(2) + (parts.group(3) == null ? "" : parts.group(3).replace(',', '.'))
				+ (offset.length() < 3 ? offset : offset.substring(0, 3) + ":" + (offset.length() == 3 ? "00" : offset.substring(3)));
	}

	@ValueConverter(rule = "DECIMAL")
	public IValueConverter<BigDecimal> decimal() {
		return converter(BigDecimal::new, BigDecimal::toPlainString);
	}

	@ValueConverter(rule = "Occurrence")
	public IValueConverter<Integer> occurrence() {
		return whole(text -> "There is no occurrence number " + text + ": give a number from 1.");
	}

	@ValueConverter(rule = "Whole")
	public IValueConverter<Integer> whole() {
		return whole(ClaimsValueConverters::tooLarge);
	}

	@ValueConverter(rule = "Count")
	public IValueConverter<Integer> count() {
		return whole(ClaimsValueConverters::tooLarge);
	}

	@Override
	@ValueConverter(rule = "INT")
	public IValueConverter<Integer> INT() {
		return whole(ClaimsValueConverters::tooLarge);
	}

	private static String tooLarge(String number) {
		return number + " is too large: give a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE + ".";
	}

	/** A whole number; what is said of one that is too large is the whole message, so that there must be no cause. */
	private static IValueConverter<Integer> whole(UnaryOperator<String> says) {
		return converter(text -> {
			try {
				return Integer.valueOf(text);
			} catch (NumberFormatException tooLarge) {
				throw new ValueConverterException(says.apply(text), null, null);
			}
		}, String::valueOf);
	}

	private interface FromText<T> {
		T value(String text);
	}

	private interface ToText<T> {
		String text(T value);
	}

	/** Sees the words without the space and comments between them. */
	private static <T> IValueConverter<T> converter(FromText<T> fromText, ToText<T> toText) {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected T internalToValue(String text, INode node) {
				return fromText.value(node == null ? text : visible(node));
			}

			@Override
			protected String internalToString(T value) {
				return toText.text(value);
			}
		};
	}

	/** A misspelt keyword is read as the one that it is taken for. */
	private static String visible(INode node) {
		StringBuilder words = new StringBuilder();
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden()) {
				words.append(leaf.getGrammarElement() instanceof Keyword keyword ? keyword.getValue() : leaf.getText());
			}
		}
		return words.toString();
	}

	private static <T extends Enum<T> & Enumerator> IValueConverter<T> phrase(T[] values) {
		return converter(text -> {
			for (T value : values) {
				if (value.getLiteral().replace(" ", "").equals(text.replace(" ", ""))) {
					return value;
				}
			}
			throw new ValueConverterException("\"" + text + "\" is none of " + java.util.Arrays.stream(values).map(Enumerator::getLiteral)
					.collect(Collectors.joining(", ")) + ".", null, null);
		}, Enumerator::getLiteral);
	}
}
