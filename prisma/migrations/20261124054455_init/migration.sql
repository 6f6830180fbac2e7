create extension if not exists pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ProductStatus" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "MoqScope" AS ENUM ('variant', 'product');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('critical', 'major', 'minor', 'wish');

-- CreateEnum
CREATE TYPE "IssueStatus" AS ENUM ('open', 'seen', 'answered', 'fixing', 'version_out', 'verified', 'not_fixed', 'rejected', 'duplicate', 'no_repeat');

-- CreateEnum
CREATE TYPE "StepKind" AS ENUM ('contain', 'cause', 'fix', 'version', 'answer', 'verify');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('yes', 'partly', 'no');

-- CreateEnum
CREATE TYPE "CompanyKind" AS ENUM ('buyer', 'seller', 'operator');

-- CreateEnum
CREATE TYPE "CompanyStatus" AS ENUM ('pending', 'approved', 'rejected', 'suspended');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'member', 'clerk');

-- CreateEnum
CREATE TYPE "TokenKind" AS ENUM ('confirm_email', 'reset_password');

-- CreateEnum
CREATE TYPE "ContainerStatus" AS ENUM ('open', 'closed', 'departed', 'arrived');

-- CreateEnum
CREATE TYPE "LotStatus" AS ENUM ('at_yard', 'loaded', 'shipped', 'at_pickup', 'picked_up');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('placed', 'confirmed', 'in_production', 'ready', 'shipped', 'at_pickup', 'picked_up', 'closed', 'countered', 'declined', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "InstalmentKind" AS ENUM ('deposit', 'balance');

-- CreateEnum
CREATE TYPE "TransferStatus" AS ENUM ('claimed', 'confirmed', 'partly_confirmed', 'disputed', 'withdrawn');

-- CreateTable
CREATE TABLE "Category" (
    "slug" TEXT NOT NULL,
    "parentSlug" TEXT,
    "names" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "itemNo" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "ProductStatus" NOT NULL DEFAULT 'draft',
    "categorySlug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL DEFAULT '{}',
    "versionNumber" INTEGER NOT NULL DEFAULT 1,
    "unit" TEXT NOT NULL,
    "material" TEXT,
    "assortment" TEXT,
    "moqScope" "MoqScope" NOT NULL DEFAULT 'product',
    "moq" INTEGER NOT NULL,
    "multiple" INTEGER NOT NULL,
    "piecesPerInner" INTEGER NOT NULL,
    "piecesPerCarton" INTEGER NOT NULL,
    "cartonLengthMm" INTEGER NOT NULL,
    "cartonWidthMm" INTEGER NOT NULL,
    "cartonHeightMm" INTEGER NOT NULL,
    "cartonCm3" INTEGER NOT NULL,
    "netGrams" INTEGER NOT NULL,
    "grossGrams" INTEGER NOT NULL,
    "leadDaysMin" INTEGER NOT NULL,
    "leadDaysMax" INTEGER NOT NULL,
    "hs6" CHAR(6) NOT NULL,
    "hs10" JSONB NOT NULL DEFAULT '{}',
    "papers" JSONB NOT NULL DEFAULT '{}',
    "sample" JSONB,
    "custom" JSONB,
    "power" JSONB,
    "battery" JSONB,
    "gtin13" TEXT,
    "shelfLifeMonths" INTEGER,
    "typicalIssues" TEXT[],
    "priceFrom" BIGINT NOT NULL DEFAULT 0,
    "readyStock" INTEGER NOT NULL DEFAULT 0,
    "ratingCount" INTEGER NOT NULL DEFAULT 0,
    "ratingSum" INTEGER NOT NULL DEFAULT 0,
    "searchText" TEXT NOT NULL DEFAULT '',
    "searchGrams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "isSynthetic" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductVersion" (
    "productId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" JSONB NOT NULL DEFAULT '{}',
    "pictureKey" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProductVersion_pkey" PRIMARY KEY ("productId","number")
);

-- CreateTable
CREATE TABLE "Variant" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "onHand" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriceTier" (
    "productId" UUID NOT NULL,
    "minQuantity" INTEGER NOT NULL,
    "unitPrice" BIGINT NOT NULL,

    CONSTRAINT "PriceTier_pkey" PRIMARY KEY ("productId","minQuantity")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "keys" JSONB NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "blur" TEXT NOT NULL,
    "alt" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cart" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "companyId" UUID,
    "tokenHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CartLine" (
    "cartId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "seenUnitPrice" BIGINT NOT NULL,
    "seenMoq" INTEGER NOT NULL,
    "seenMultiple" INTEGER NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CartLine_pkey" PRIMARY KEY ("cartId","variantId")
);

-- CreateTable
CREATE TABLE "Country" (
    "code" CHAR(2) NOT NULL,
    "names" JSONB NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "labelLanguages" TEXT[],
    "isEaeu" BOOLEAN NOT NULL DEFAULT false,
    "isDestination" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CountryFact" (
    "countryCode" CHAR(2) NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "isVerified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CountryFact_pkey" PRIMARY KEY ("countryCode","key")
);

-- CreateTable
CREATE TABLE "IssueCode" (
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "severity" "Severity" NOT NULL,
    "ask" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "IssueCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "productVersion" INTEGER NOT NULL,
    "rating" INTEGER NOT NULL,
    "code" TEXT,
    "severity" "Severity",
    "affectedPieces" INTEGER,
    "words" TEXT,
    "locale" TEXT NOT NULL,
    "outcome" TEXT,
    "issueId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportPhoto" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "keys" JSONB NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "ReportPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "productVersion" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "severity" "Severity" NOT NULL,
    "status" "IssueStatus" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "reportCount" INTEGER NOT NULL DEFAULT 0,
    "companyCount" INTEGER NOT NULL DEFAULT 0,
    "affectedPieces" INTEGER NOT NULL DEFAULT 0,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "causeKind" TEXT,
    "fixedInVersion" INTEGER,
    "rejectReason" TEXT,
    "duplicateOfId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueStep" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "kind" "StepKind" NOT NULL,
    "note" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "pictureKey" TEXT,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssueStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "issueId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "note" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("issueId","buyerCompanyId")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "kind" "CompanyKind" NOT NULL,
    "status" "CompanyStatus" NOT NULL DEFAULT 'pending',
    "statusReason" TEXT,
    "name" TEXT NOT NULL,
    "slug" TEXT,
    "countryCode" CHAR(2) NOT NULL,
    "city" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "about" JSONB NOT NULL DEFAULT '{}',
    "bankAccount" JSONB,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "timeZone" TEXT,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "isDisabled" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "userId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "pickupPointCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("userId","companyId")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "companyId" UUID,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Token" (
    "hash" TEXT NOT NULL,
    "kind" "TokenKind" NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "PickupPoint" (
    "code" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "names" JSONB NOT NULL,
    "cities" JSONB NOT NULL,
    "landmark" TEXT,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "confidence" TEXT NOT NULL,
    "hours" TEXT,
    "storageFreeDays" INTEGER NOT NULL DEFAULT 7,
    "isActive" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "PickupPoint_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Route" (
    "id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "toPlace" TEXT NOT NULL,
    "border" TEXT NOT NULL,
    "km" INTEGER NOT NULL,
    "daysMin" INTEGER NOT NULL,
    "daysMax" INTEGER NOT NULL,
    "countryCodes" TEXT[],

    CONSTRAINT "Route_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RouteNode" (
    "routeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "RouteNode_pkey" PRIMARY KEY ("routeId","position")
);

-- CreateTable
CREATE TABLE "Container" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "routeId" TEXT NOT NULL,
    "status" "ContainerStatus" NOT NULL DEFAULT 'open',
    "sealNumber" TEXT,
    "departsOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "openedById" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "departedAt" TIMESTAMPTZ(3),
    "arrivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Container_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lot" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "orderId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "containerId" UUID,
    "status" "LotStatus" NOT NULL DEFAULT 'at_yard',
    "cartons" INTEGER NOT NULL,
    "volumeCm3" BIGINT NOT NULL,
    "grossGrams" BIGINT NOT NULL,
    "pickupCodeSerial" INTEGER NOT NULL DEFAULT 0,
    "pickupAttempts" INTEGER NOT NULL DEFAULT 0,
    "pickedUpCartons" INTEGER,
    "pickedUpById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pickedUpAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LotLine" (
    "lotId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "cartonFrom" INTEGER NOT NULL,
    "cartonTo" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "LotLine_pkey" PRIMARY KEY ("lotId","orderLineId")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "orderId" UUID,
    "lotId" UUID,
    "containerId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" UUID,
    "place" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "source" TEXT NOT NULL DEFAULT 'manual',
    "note" TEXT,
    "correctsId" UUID,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderGroup" (
    "id" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "placedById" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrderGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "placedById" UUID NOT NULL,
    "status" "OrderStatus" NOT NULL DEFAULT 'placed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "totalFen" BIGINT NOT NULL,
    "volumeCm3" BIGINT NOT NULL,
    "grossGrams" BIGINT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "pickupPointCode" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "note" TEXT,
    "fromStock" BOOLEAN NOT NULL DEFAULT false,
    "placedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "respondBy" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "readyOn" DATE,
    "readyAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "endNote" TEXT,
    "pickedUpAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "isDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "productId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "productVersion" INTEGER NOT NULL,
    "productSlug" TEXT NOT NULL,
    "itemNo" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "variantNames" JSONB NOT NULL,
    "pictureKey" TEXT,
    "unit" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitPrice" BIGINT NOT NULL,
    "priceSource" TEXT NOT NULL DEFAULT 'tier',
    "totalFen" BIGINT NOT NULL,
    "piecesPerCarton" INTEGER NOT NULL,
    "cartonCm3" INTEGER NOT NULL,
    "grossGrams" INTEGER NOT NULL,
    "leadDaysMin" INTEGER NOT NULL,
    "leadDaysMax" INTEGER NOT NULL,
    "hs6" CHAR(6) NOT NULL,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "readyPieces" INTEGER NOT NULL DEFAULT 0,
    "shippedPieces" INTEGER NOT NULL DEFAULT 0,
    "arrivedPieces" INTEGER NOT NULL DEFAULT 0,
    "pickedPieces" INTEGER NOT NULL DEFAULT 0,
    "cancelledPieces" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instalment" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "kind" "InstalmentKind" NOT NULL,
    "percent" INTEGER NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "confirmedFen" BIGINT NOT NULL DEFAULT 0,
    "reference" TEXT NOT NULL,

    CONSTRAINT "Instalment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" UUID NOT NULL,
    "instalmentId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "sentOn" DATE NOT NULL,
    "payer" TEXT NOT NULL,
    "isThirdParty" BOOLEAN NOT NULL DEFAULT false,
    "slipKey" TEXT,
    "status" "TransferStatus" NOT NULL DEFAULT 'claimed',
    "confirmedFen" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT,
    "announcedById" UUID NOT NULL,
    "announcedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "actorId" UUID,
    "companyId" UUID,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Category_parentSlug_position_idx" ON "Category"("parentSlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Product_slug_key" ON "Product"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Product_id_sellerId_key" ON "Product"("id", "sellerId");

-- CreateIndex
CREATE UNIQUE INDEX "Product_sellerId_itemNo_key" ON "Product"("sellerId", "itemNo");

-- CreateIndex
CREATE INDEX "Variant_productId_position_idx" ON "Variant"("productId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Variant_productId_sku_key" ON "Variant"("productId", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "Variant_id_sellerId_key" ON "Variant"("id", "sellerId");

-- CreateIndex
CREATE UNIQUE INDEX "Picture_productId_position_key" ON "Picture"("productId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Cart_userId_key" ON "Cart"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Cart_tokenHash_key" ON "Cart"("tokenHash");

-- CreateIndex
CREATE INDEX "Cart_updatedAt_idx" ON "Cart"("updatedAt");

-- CreateIndex
CREATE INDEX "Report_issueId_id_idx" ON "Report"("issueId", "id");

-- CreateIndex
CREATE INDEX "Report_buyerCompanyId_id_idx" ON "Report"("buyerCompanyId", "id" DESC);

-- CreateIndex
CREATE INDEX "Report_productId_productVersion_idx" ON "Report"("productId", "productVersion");

-- CreateIndex
CREATE UNIQUE INDEX "ReportPhoto_reportId_position_key" ON "ReportPhoto"("reportId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_number_key" ON "Issue"("number");

-- CreateIndex
CREATE INDEX "Issue_sellerCompanyId_status_answerBy_idx" ON "Issue"("sellerCompanyId", "status", "answerBy");

-- CreateIndex
CREATE INDEX "Issue_sellerCompanyId_id_idx" ON "Issue"("sellerCompanyId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Issue_id_sellerCompanyId_key" ON "Issue"("id", "sellerCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_productId_productVersion_code_key" ON "Issue"("productId", "productVersion", "code");

-- CreateIndex
CREATE INDEX "IssueStep_issueId_id_idx" ON "IssueStep"("issueId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Company_slug_key" ON "Company"("slug");

-- CreateIndex
CREATE INDEX "Company_kind_status_createdAt_id_idx" ON "Company"("kind", "status", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Member_companyId_idx" ON "Member"("companyId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Token_userId_kind_idx" ON "Token"("userId", "kind");

-- CreateIndex
CREATE INDEX "PickupPoint_countryCode_code_idx" ON "PickupPoint"("countryCode", "code");

-- CreateIndex
CREATE INDEX "Container_status_id_idx" ON "Container"("status", "id" DESC);

-- CreateIndex
CREATE INDEX "Lot_status_id_idx" ON "Lot"("status", "id");

-- CreateIndex
CREATE INDEX "Lot_containerId_id_idx" ON "Lot"("containerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_orderId_number_key" ON "Lot"("orderId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_id_orderId_key" ON "Lot"("id", "orderId");

-- CreateIndex
CREATE INDEX "LotLine_orderLineId_idx" ON "LotLine"("orderLineId");

-- CreateIndex
CREATE INDEX "Milestone_orderId_at_idx" ON "Milestone"("orderId", "at");

-- CreateIndex
CREATE INDEX "Milestone_lotId_at_idx" ON "Milestone"("lotId", "at");

-- CreateIndex
CREATE INDEX "Milestone_containerId_at_idx" ON "Milestone"("containerId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OrderGroup_buyerCompanyId_key_key" ON "OrderGroup"("buyerCompanyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "OrderGroup_id_buyerCompanyId_key" ON "OrderGroup"("id", "buyerCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");

-- CreateIndex
CREATE INDEX "Order_buyerCompanyId_id_idx" ON "Order"("buyerCompanyId", "id" DESC);

-- CreateIndex
CREATE INDEX "Order_sellerCompanyId_status_id_idx" ON "Order"("sellerCompanyId", "status", "id" DESC);

-- CreateIndex
CREATE INDEX "Order_sellerCompanyId_id_idx" ON "Order"("sellerCompanyId", "id" DESC);

-- CreateIndex
CREATE INDEX "Order_status_respondBy_idx" ON "Order"("status", "respondBy");

-- CreateIndex
CREATE INDEX "Order_pickupPointCode_status_idx" ON "Order"("pickupPointCode", "status");

-- CreateIndex
CREATE INDEX "Order_groupId_idx" ON "Order"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Order_id_buyerCompanyId_sellerCompanyId_key" ON "Order"("id", "buyerCompanyId", "sellerCompanyId");

-- CreateIndex
CREATE INDEX "OrderLine_productId_productVersion_idx" ON "OrderLine"("productId", "productVersion");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLine_id_orderId_key" ON "OrderLine"("id", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLine_id_buyerCompanyId_sellerCompanyId_key" ON "OrderLine"("id", "buyerCompanyId", "sellerCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLine_orderId_position_key" ON "OrderLine"("orderId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_reference_key" ON "Instalment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_orderId_kind_key" ON "Instalment"("orderId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_id_buyerCompanyId_sellerCompanyId_key" ON "Instalment"("id", "buyerCompanyId", "sellerCompanyId");

-- CreateIndex
CREATE INDEX "Transfer_sellerCompanyId_status_id_idx" ON "Transfer"("sellerCompanyId", "status", "id" DESC);

-- CreateIndex
CREATE INDEX "Transfer_instalmentId_id_idx" ON "Transfer"("instalmentId", "id");

-- CreateIndex
CREATE INDEX "Transfer_sellerCompanyId_slipKey_idx" ON "Transfer"("sellerCompanyId", "slipKey");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_buyerCompanyId_key_key" ON "Transfer"("buyerCompanyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Event_seq_key" ON "Event"("seq");

-- CreateIndex
CREATE INDEX "Event_subjectId_seq_idx" ON "Event"("subjectId", "seq");

-- CreateIndex
CREATE INDEX "Event_companyId_seq_idx" ON "Event"("companyId", "seq");

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_parentSlug_fkey" FOREIGN KEY ("parentSlug") REFERENCES "Category"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductVersion" ADD CONSTRAINT "ProductVersion_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_productId_sellerId_fkey" FOREIGN KEY ("productId", "sellerId") REFERENCES "Product"("id", "sellerId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriceTier" ADD CONSTRAINT "PriceTier_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cart" ADD CONSTRAINT "Cart_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cart" ADD CONSTRAINT "Cart_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryFact" ADD CONSTRAINT "CountryFact_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_orderLineId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderLineId", "buyerCompanyId", "sellerCompanyId") REFERENCES "OrderLine"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_code_fkey" FOREIGN KEY ("code") REFERENCES "IssueCode"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_issueId_sellerCompanyId_fkey" FOREIGN KEY ("issueId", "sellerCompanyId") REFERENCES "Issue"("id", "sellerCompanyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPhoto" ADD CONSTRAINT "ReportPhoto_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_productId_sellerCompanyId_fkey" FOREIGN KEY ("productId", "sellerCompanyId") REFERENCES "Product"("id", "sellerId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_code_fkey" FOREIGN KEY ("code") REFERENCES "IssueCode"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Issue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueStep" ADD CONSTRAINT "IssueStep_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verification" ADD CONSTRAINT "Verification_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_pickupPointCode_fkey" FOREIGN KEY ("pickupPointCode") REFERENCES "PickupPoint"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PickupPoint" ADD CONSTRAINT "PickupPoint_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RouteNode" ADD CONSTRAINT "RouteNode_routeId_fkey" FOREIGN KEY ("routeId") REFERENCES "Route"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Container" ADD CONSTRAINT "Container_routeId_fkey" FOREIGN KEY ("routeId") REFERENCES "Route"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_orderId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Order"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_containerId_fkey" FOREIGN KEY ("containerId") REFERENCES "Container"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LotLine" ADD CONSTRAINT "LotLine_lotId_orderId_fkey" FOREIGN KEY ("lotId", "orderId") REFERENCES "Lot"("id", "orderId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LotLine" ADD CONSTRAINT "LotLine_orderLineId_orderId_fkey" FOREIGN KEY ("orderLineId", "orderId") REFERENCES "OrderLine"("id", "orderId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_containerId_fkey" FOREIGN KEY ("containerId") REFERENCES "Container"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "Lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderGroup" ADD CONSTRAINT "OrderGroup_buyerCompanyId_fkey" FOREIGN KEY ("buyerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_groupId_buyerCompanyId_fkey" FOREIGN KEY ("groupId", "buyerCompanyId") REFERENCES "OrderGroup"("id", "buyerCompanyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_buyerCompanyId_fkey" FOREIGN KEY ("buyerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_sellerCompanyId_fkey" FOREIGN KEY ("sellerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_pickupPointCode_fkey" FOREIGN KEY ("pickupPointCode") REFERENCES "PickupPoint"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_orderId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Order"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_variantId_sellerCompanyId_fkey" FOREIGN KEY ("variantId", "sellerCompanyId") REFERENCES "Variant"("id", "sellerId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_orderId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Order"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_instalmentId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("instalmentId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Instalment"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;
