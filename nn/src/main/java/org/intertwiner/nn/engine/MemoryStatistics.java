package org.intertwiner.nn.engine;

/**
 * What an engine's memory has done so far.
 *
 * @param freshAllocations how many buffers were asked of the machine since the engine was opened
 * @param freshBytes their size in bytes
 * @param reuses how many requests were served from the pool instead
 * @param liveBuffers buffers that belong to steps still open
 * @param liveBytes their size in bytes
 * @param peakBytes the largest {@code liveBytes} so far
 * @param pooledBytes bytes that wait in the pool for the next step
 */
public record MemoryStatistics(
    long freshAllocations,
    long freshBytes,
    long reuses,
    long liveBuffers,
    long liveBytes,
    long peakBytes,
    long pooledBytes) {}
