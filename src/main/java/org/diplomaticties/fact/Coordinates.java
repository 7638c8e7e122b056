package org.diplomaticties.fact;

import java.math.BigDecimal;

/**
 * A point on the earth in WGS 84.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    private static final BigDecimal RIGHT_ANGLE = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);

    public Coordinates {
        if (latitude.abs().compareTo(RIGHT_ANGLE) > 0 || longitude.abs().compareTo(HALF_TURN) > 0) {
            throw new IllegalArgumentException("Not on the earth: " + latitude + ", " + longitude);
        }
    }
}
