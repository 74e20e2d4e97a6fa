package org.intertwiner.cli.request.kernel;

/**
 * What an answer about kernels shows besides dimensions.
 *
 * @param basis the exact basis
 * @param orbits the kernels on every type of orbit
 * @param labels the basis by harmonic, path and endomorphism, compared with the first one
 */
public record KernelDetail(boolean basis, boolean orbits, boolean labels) {}
