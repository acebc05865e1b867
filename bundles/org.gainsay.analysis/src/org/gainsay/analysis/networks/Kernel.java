// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/** How much a statement weighs by its distance from the middle of a window, counted in halves of the window. */
public enum Kernel {
	/** All alike. */
	UNIFORM {
		@Override
		double at(double u) {
			return Math.abs(u) > 1 ? 0 : 0.5;
		}
	},
	/** Less and less, in a straight line. */
	TRIANGULAR {
		@Override
		double at(double u) {
			return Math.abs(u) > 1 ? 0 : 1 - Math.abs(u);
		}
	},
	/** Less and less, in a parabola. */
	EPANECHNIKOV {
		@Override
		double at(double u) {
			return Math.abs(u) > 1 ? 0 : 0.75 * (1 - u * u);
		}
	},
	/** Less and less, without an end. */
	GAUSSIAN {
		@Override
		double at(double u) {
			return Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
		}
	};

	/** @param u the distance; 1 and -1 are the ends of the window */
	abstract double at(double u);
}
