// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;

import javax.management.JMException;
import javax.management.ObjectName;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the whole process for one operation, beside what the clock says: on a machine that does other things too,
 * the one that can be compared. For {@code -prof org.gainsay.benchmarks.ProcessorTime}; it holds what the collector and the
 * compiler took meanwhile.
 */
public final class ProcessorTime implements InternalProfiler {

	private long begun;

	@Override
	public String getDescription() {
		return "processor time for one operation";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		begun = now();
	}

	@Override
	public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
		double milliseconds = (now() - begun) / 1e6;
		return List.of(new ScalarResult("processor", milliseconds / Math.max(1, result.getMetadata().getAllOps()), "ms/op", AggregationPolicy.AVG));
	}

	/** Asked by its name: the type that has it is not of Java SE. */
	private static long now() {
		try {
			return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
					"ProcessCpuTime");
		} catch (JMException notThisMachine) {
			throw new IllegalStateException("This Java does not tell the processor time.", notThisMachine);
		}
	}
}
