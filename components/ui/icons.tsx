import {
  ArrowLeft as ArrowLeftNode,
  ArrowRight as ArrowRightNode,
  BadgeCheck as BadgeCheckNode,
  Banknote as BanknoteNode,
  Ban as BanNode,
  Building2 as Building2Node,
  CalendarRange as CalendarRangeNode,
  Camera as CameraNode,
  Check as CheckNode,
  ChevronDown as ChevronDownNode,
  ChevronRight as ChevronRightNode,
  CircleAlert as CircleAlertNode,
  CircleCheck as CircleCheckNode,
  CircleDashed as CircleDashedNode,
  CircleDot as CircleDotNode,
  CircleUser as CircleUserNode,
  Coins as CoinsNode,
  Container as ContainerNode,
  Download as DownloadNode,
  Ellipsis as EllipsisNode,
  FileSpreadsheet as FileSpreadsheetNode,
  GripVertical as GripVerticalNode,
  House as HouseNode,
  type IconNode,
  ImageOff as ImageOffNode,
  ImagePlus as ImagePlusNode,
  Images as ImagesNode,
  Inbox as InboxNode,
  Info as InfoNode,
  Languages as LanguagesNode,
  Layers as LayersNode,
  LayoutGrid as LayoutGridNode,
  LogOut as LogOutNode,
  MailCheck as MailCheckNode,
  MapPin as MapPinNode,
  MessageSquarePlus as MessageSquarePlusNode,
  MessageSquareWarning as MessageSquareWarningNode,
  Minus as MinusNode,
  PackageCheck as PackageCheckNode,
  Package as PackageNode,
  Plus as PlusNode,
  ReceiptText as ReceiptTextNode,
  Search as SearchNode,
  SearchX as SearchXNode,
  Settings as SettingsNode,
  ShoppingBasket as ShoppingBasketNode,
  ShoppingCart as ShoppingCartNode,
  SlidersHorizontal as SlidersHorizontalNode,
  Star as StarNode,
  SunMoon as SunMoonNode,
  Sun as SunNode,
  Tags as TagsNode,
  Trash2 as Trash2Node,
  TriangleAlert as TriangleAlertNode,
  Undo2 as Undo2Node,
  Warehouse as WarehouseNode,
  X as XNode,
} from "lucide";

type IconProps = { className?: string | undefined };

/** A shape of an icon as a piece of one path. */
function toPath([tag, shape]: IconNode[number]): string {
  const at = (name: string) => Number(shape[name] ?? 0);
  if (tag === "circle") {
    const r = at("r");
    return `M${at("cx") - r} ${at("cy")}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
  if (tag === "rect") {
    const [r, width, height] = [at("rx"), at("width") - 2 * at("rx"), at("height") - 2 * at("rx")];
    const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x * r} ${y * r}`;
    return `M${at("x") + r} ${at("y")}h${width}${corner(1, 1)}v${height}${corner(-1, 1)}h${-width}${corner(-1, -1)}v${-height}${corner(1, -1)}z`;
  }
  if (tag === "line") return `M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`;
  if (tag === "polyline") return `M${shape.points}`;
  // A first "m" counts from zero only where nothing stands before it.
  return `M0 0${shape.d}`;
}

/**
 * Drawn where the page is drawn: the react package of the same icons would send each to the browser as
 * a component. One path an icon, since every element of a page is paid for twice.
 */
const draw = (nodes: IconNode, { className }: IconProps) => (
  <svg aria-hidden className={className ? `icon ${className}` : "icon"} viewBox="0 0 24 24">
    <path d={nodes.map(toPath).join("")} />
  </svg>
);

export const ArrowLeft = (props: IconProps) => draw(ArrowLeftNode, props);
export const ArrowRight = (props: IconProps) => draw(ArrowRightNode, props);
export const BadgeCheck = (props: IconProps) => draw(BadgeCheckNode, props);
export const Ban = (props: IconProps) => draw(BanNode, props);
export const Banknote = (props: IconProps) => draw(BanknoteNode, props);
export const Building2 = (props: IconProps) => draw(Building2Node, props);
export const CalendarRange = (props: IconProps) => draw(CalendarRangeNode, props);
export const Camera = (props: IconProps) => draw(CameraNode, props);
export const Check = (props: IconProps) => draw(CheckNode, props);
export const ChevronDown = (props: IconProps) => draw(ChevronDownNode, props);
export const ChevronRight = (props: IconProps) => draw(ChevronRightNode, props);
export const CircleAlert = (props: IconProps) => draw(CircleAlertNode, props);
export const CircleCheck = (props: IconProps) => draw(CircleCheckNode, props);
export const CircleDashed = (props: IconProps) => draw(CircleDashedNode, props);
export const CircleDot = (props: IconProps) => draw(CircleDotNode, props);
export const CircleUser = (props: IconProps) => draw(CircleUserNode, props);
export const Coins = (props: IconProps) => draw(CoinsNode, props);
export const Container = (props: IconProps) => draw(ContainerNode, props);
export const Ellipsis = (props: IconProps) => draw(EllipsisNode, props);
export const GripVertical = (props: IconProps) => draw(GripVerticalNode, props);
export const House = (props: IconProps) => draw(HouseNode, props);
export const ImageOff = (props: IconProps) => draw(ImageOffNode, props);
export const ImagePlus = (props: IconProps) => draw(ImagePlusNode, props);
export const Inbox = (props: IconProps) => draw(InboxNode, props);
export const Info = (props: IconProps) => draw(InfoNode, props);
export const Languages = (props: IconProps) => draw(LanguagesNode, props);
export const Layers = (props: IconProps) => draw(LayersNode, props);
export const LayoutGrid = (props: IconProps) => draw(LayoutGridNode, props);
export const LogOut = (props: IconProps) => draw(LogOutNode, props);
export const MailCheck = (props: IconProps) => draw(MailCheckNode, props);
export const MapPin = (props: IconProps) => draw(MapPinNode, props);
export const MessageSquarePlus = (props: IconProps) => draw(MessageSquarePlusNode, props);
export const MessageSquareWarning = (props: IconProps) => draw(MessageSquareWarningNode, props);
export const Minus = (props: IconProps) => draw(MinusNode, props);
export const Package = (props: IconProps) => draw(PackageNode, props);
export const PackageCheck = (props: IconProps) => draw(PackageCheckNode, props);
export const Plus = (props: IconProps) => draw(PlusNode, props);
export const ReceiptText = (props: IconProps) => draw(ReceiptTextNode, props);
export const Search = (props: IconProps) => draw(SearchNode, props);
export const SearchX = (props: IconProps) => draw(SearchXNode, props);
export const Settings = (props: IconProps) => draw(SettingsNode, props);
export const ShoppingBasket = (props: IconProps) => draw(ShoppingBasketNode, props);
export const ShoppingCart = (props: IconProps) => draw(ShoppingCartNode, props);
export const SlidersHorizontal = (props: IconProps) => draw(SlidersHorizontalNode, props);
export const Star = (props: IconProps) => draw(StarNode, props);
export const Sun = (props: IconProps) => draw(SunNode, props);
export const SunMoon = (props: IconProps) => draw(SunMoonNode, props);
export const Tags = (props: IconProps) => draw(TagsNode, props);
export const Trash2 = (props: IconProps) => draw(Trash2Node, props);
export const TriangleAlert = (props: IconProps) => draw(TriangleAlertNode, props);
export const Warehouse = (props: IconProps) => draw(WarehouseNode, props);
export const X = (props: IconProps) => draw(XNode, props);
export const Download = (props: IconProps) => draw(DownloadNode, props);
export const FileSpreadsheet = (props: IconProps) => draw(FileSpreadsheetNode, props);
export const Images = (props: IconProps) => draw(ImagesNode, props);
export const Undo2 = (props: IconProps) => draw(Undo2Node, props);
