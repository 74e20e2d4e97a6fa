package org.intertwiner.harmonic.scale;

import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;

/**
 * What has been proved about kernels on scale space.
 *
 * @param polynomials that the polynomials of top degree, |x|^{2p} K, are a basis of all equivariant
 *     matrices of forms of each degree: with it the kernels of each offset are a basis of all
 *     equivariant polynomials up to the order, times the Gaussian
 * @param dilationResidual the first coefficient that is not zero in aⁿ ψ_k(ax) − ψ_{k−1}(x) over
 *     all kernels and scales; exactly zero where all of them are dilated from one function
 * @param violation what failed first, in words
 */
public record ScaleCertificate(
    Certificate polynomials, Cyclotomic dilationResidual, Optional<String> violation) {

  /** {@return whether the kernels are a basis and commute with dilations} */
  public boolean isProved() {
    return polynomials.isProved() && dilationResidual.isZero() && violation.isEmpty();
  }

  @Override
  public String toString() {
    return (isProved() ? "proved" : "refuted")
        + ": dilation residual "
        + dilationResidual
        + "; by order "
        + polynomials
        + violation.map(v -> "; " + v).orElse("");
  }
}
