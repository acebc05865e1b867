// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.perspective;

/**
 * How the places of a perspective share a screen: what is usual, and more where the names on their tabs need it, so that nobody has to guess at
 * “Pro…”.
 *
 * @param left      the share of the width that the projects have
 * @param right     the share of the rest that what stands at the right of the editors has
 * @param wideBelow whether what stands below has the whole width, and the projects end above it
 */
public record PerspectiveSizes(double left, double right, boolean wideBelow) {

	private static final double LEFT = 0.2;
	private static final double LEFT_MOST = 0.24;
	private static final double RIGHT = 0.3;
	private static final double RIGHT_MOST = 0.36;
	/** With fewer lines of text in the height, three levels would have two or three each below their heads. */
	private static final int LINES_OF_THREE_LEVELS = 50;

	/**
	 * @param width of the screen, above 0
	 * @param left  the width that the tabs of the projects' place need, in the same unit, as the others
	 * @param right that of the tabs at the right
	 * @param below that of the tabs below
	 */
	public static PerspectiveSizes of(int width, int left, int right, int below) {
		double projects = within(LEFT, (double) left / width, LEFT_MOST);
		double rest = width * (1 - projects);
		return new PerspectiveSizes(projects, within(RIGHT, right / rest, RIGHT_MOST), below > rest);
	}

	/**
	 * Whether three levels can stand one above the other.
	 *
	 * @param height of the screen
	 * @param line   the height of a line of text, above 0, in the same unit
	 */
	public static boolean threeLevels(int height, int line) {
		return height / line >= LINES_OF_THREE_LEVELS;
	}

	private static double within(double least, double wanted, double most) {
		return Math.min(most, Math.max(least, wanted));
	}
}
