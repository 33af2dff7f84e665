"""Cells that compute: what a notebook's own loops cost, written at the top of a cell and in a method. Java only."""
from ..client import Skip
from .cells import timed, warmed

LATER = 3

MATRICES = """int n = 500;
double[][] a = new double[n][n], b = new double[n][n], c = new double[n][n];
for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
        a[i][j] = (i * 31 + j * 17) % 11;
        b[i][j] = (i * 7 + j * 13) % 5;
    }"""

LOOP = """c = new double[n][n];
for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
        for (int k = 0; k < n; k++)
            c[i][j] += a[i][k] * b[k][j];
c[499][499]"""

METHOD = """double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++)
        for (int j = 0; j < b[0].length; j++)
            for (int k = 0; k < b.length; k++)
                c[i][j] += a[i][k] * b[k][j];
    return c;
}"""
CALL = "product(a, b)[499][499]"
PRODUCT = str(float(sum((499 * 31 + k * 17) % 11 * ((k * 7 + 499 * 13) % 5) for k in range(500))))

SAMPLES = """double[][] x = new double[32][8];
double[] y = new double[32];
for (int s = 0; s < 32; s++)
    for (int d = 0; d < 8; d++) {
        x[s][d] = Math.sin(s * 8 + d);
        y[s] += x[s][d] / (d + 1);
    }"""

# A network with one hidden layer of 16, gradients by hand, all 32 samples in each step.
TRAINING = """double[][] w1 = new double[16][8];
double[] w2 = new double[16];
for (int h = 0; h < 16; h++) {
    w2[h] = Math.cos(h) / 4;
    for (int d = 0; d < 8; d++) w1[h][d] = Math.sin(h * 8 + d) / 4;
}
double loss = 0;
for (int step = 0; step < 600; step++) {
    loss = 0;
    double[][] g1 = new double[16][8];
    double[] g2 = new double[16];
    for (int s = 0; s < 32; s++) {
        double[] hidden = new double[16];
        double out = 0;
        for (int h = 0; h < 16; h++) {
            double sum = 0;
            for (int d = 0; d < 8; d++) sum += w1[h][d] * x[s][d];
            hidden[h] = Math.tanh(sum);
            out += w2[h] * hidden[h];
        }
        double error = out - y[s];
        loss += error * error / 32;
        for (int h = 0; h < 16; h++) {
            g2[h] += error * hidden[h] / 16;
            double back = error * w2[h] * (1 - hidden[h] * hidden[h]) / 16;
            for (int d = 0; d < 8; d++) g1[h][d] += back * x[s][d];
        }
    }
    for (int h = 0; h < 16; h++) {
        w2[h] -= 0.1 * g2[h];
        for (int d = 0; d < 8; d++) w1[h][d] -= 0.1 * g1[h][d];
    }
}
loss < 0.05"""


def compute(spec, turn):
    with warmed(spec) as k:
        if k.language != "java":
            raise Skip("loops of Java")
        timed(k, [MATRICES, METHOD, SAMPLES])
        for name, code, value in (("loop", LOOP, PRODUCT), ("method", CALL, PRODUCT), ("train", TRAINING, "true")):
            first, *later = timed(k, [code] * (1 + LATER), lambda _: value, 120)
            turn.add(name + "_cold_ms", first)
            turn.add(name + "_ms", *later)
