package org.intertwiner.nn.data;

/** How a picture is read between its cells; outside the picture it is zero. */
public enum Interpolation {
  /** Linear in each direction, from the four cells around the point; second order. */
  BILINEAR,
  /** Cubic convolution with a = −1/2 from sixteen cells (Keys 1981); third order. */
  BICUBIC
}
