/**
 * Steerable kernels on crystals, exact on the lattice.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.lattice.CrystalLattice}, a space group
 * with a metric and a site; {@link org.intertwiner.harmonic.lattice.LatticeSymmetry}, a finite
 * group that acts on it; {@link org.intertwiner.harmonic.lattice.LatticeField}, fields on an orbit
 * of sites, uniform or induced from the site symmetry; {@link
 * org.intertwiner.harmonic.lattice.LatticeKernelSpace}, the kernels of finite range between them,
 * with {@link org.intertwiner.harmonic.lattice.LatticeCertificate}; {@link
 * org.intertwiner.harmonic.lattice.LatticeStencil}, their weights on arrays of cells; {@link
 * org.intertwiner.harmonic.lattice.PeriodicPatch} and {@link
 * org.intertwiner.harmonic.lattice.LatticeLaws}, on which equivariance is seen exactly.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.lattice.LatticeKernelRequest}: on each
 * orbit of pairs of sites the kernels are the maps that commute with the stabiliser of one pair,
 * Mackey's theorem for the space group.
 *
 * <p><b>Notes.</b> Coordinates are fractions of a primitive basis. Kernels are those of
 * cross-correlations, (K f)(u) = Σ_s K(u, s) f(s), with the offset s − u.
 *
 * <p><b>Sources.</b> G. W. Mackey, Ann. of Math. 55 (1952) 101; International Tables for
 * Crystallography A; T. S. Cohen, M. Geiger and M. Weiler, A general theory of equivariant CNNs on
 * homogeneous spaces (2019).
 */
@NullMarked
package org.intertwiner.harmonic.lattice;

import org.jspecify.annotations.NullMarked;
