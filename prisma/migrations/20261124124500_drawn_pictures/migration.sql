-- CreateTable
CREATE TABLE "DrawnPicture" (
    "hash" TEXT NOT NULL,
    "drawn" JSONB NOT NULL,
    "drawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DrawnPicture_pkey" PRIMARY KEY ("hash")
);
