package org.diplomaticties.picture;

import java.util.List;

/**
 * Places for the nodes of a network: all push each other away, those that are tied draw each other near (Fruchterman and
 * Reingold 1991). It starts from a spiral instead of from chance, so that the same network always gives the same picture, on every
 * machine.
 */
final class ForceLayout {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double GRAVITY = 0.06;
    private static final int ROUNDS = 140;

    private final double[] x;
    private final double[] y;
    private final double near;

    private ForceLayout(int nodes) {
        x = new double[nodes];
        y = new double[nodes];
        near = 1 / Math.sqrt(Math.max(1, nodes));
        for (int i = 0; i < nodes; i++) {
            double radius = Math.sqrt((i + 0.5) / nodes) / 2;
            x[i] = radius * StrictMath.cos(i * GOLDEN_ANGLE);
            y[i] = radius * StrictMath.sin(i * GOLDEN_ANGLE);
        }
    }

    /** A place for each node, both numbers from 0 to 1. */
    static double[][] of(int nodes, List<Tie> ties) {
        ForceLayout layout = new ForceLayout(nodes);
        for (int round = 0; round < ROUNDS; round++) {
            layout.move(ties, 0.1 * (1 - round / (double) ROUNDS));
        }
        return new double[][] {stretched(layout.x), stretched(layout.y)};
    }

    private void move(List<Tie> ties, double farthest) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            dx[i] -= GRAVITY * x[i];
            dy[i] -= GRAVITY * y[i];
            for (int j = i + 1; j < x.length; j++) {
                double away = near * near / Math.max(1e-9, squared(i, j));
                push(dx, dy, i, j, away);
            }
        }
        for (Tie tie : ties) {
            push(dx, dy, tie.from(), tie.to(), -Math.sqrt(squared(tie.from(), tie.to())) / near);
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
            double share = length > farthest ? farthest / length : 1;
            x[i] += dx[i] * share;
            y[i] += dy[i] * share;
        }
    }

    private double squared(int i, int j) {
        double apartX = x[i] - x[j];
        double apartY = y[i] - y[j];
        return apartX * apartX + apartY * apartY;
    }

    private void push(double[] dx, double[] dy, int i, int j, double force) {
        dx[i] += (x[i] - x[j]) * force;
        dy[i] += (y[i] - y[j]) * force;
        dx[j] -= (x[i] - x[j]) * force;
        dy[j] -= (y[i] - y[j]) * force;
    }

    private static double[] stretched(double[] places) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double place : places) {
            lowest = Math.min(lowest, place);
            highest = Math.max(highest, place);
        }
        double[] stretched = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            stretched[i] = highest - lowest < 1e-9 ? 0.5 : (places[i] - lowest) / (highest - lowest);
        }
        return stretched;
    }
}
