package org.tonne.web.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import java.util.Map;

/** A square that a telephone reads, as an outline for a page. */
public final class QrSquare {

    private static final int QUIET = 4;

    private final int size;
    private final String path;

    private QrSquare(int size, String path) {
        this.size = size;
        this.path = path;
    }

    /** The square that holds this address. */
    public static QrSquare of(String address) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                row(dots, y, path);
            }
            return new QrSquare(dots.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No square for " + address, tooLong);
        }
    }

    private static void row(BitMatrix dots, int y, StringBuilder path) {
        int x = 0;
        while (x < dots.getWidth()) {
            int start = x;
            while (x < dots.getWidth() && dots.get(x, y)) {
                x++;
            }
            if (x > start) {
                path.append('M')
                        .append(start)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(x - start)
                        .append("v1h-")
                        .append(x - start)
                        .append('z');
            }
            x++;
        }
    }

    /** The visible area. */
    public String getViewBox() {
        return "0 0 " + size + " " + size;
    }

    /** The white behind it. */
    public String getGround() {
        return "M0 0h" + size + "v" + size + "H0z";
    }

    /** The dark parts. */
    public String getPath() {
        return path;
    }
}
