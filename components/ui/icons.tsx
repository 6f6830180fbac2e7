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
  Ellipsis as EllipsisNode,
  House as HouseNode,
  type IconNode,
  ImageOff as ImageOffNode,
  ImagePlus as ImagePlusNode,
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
  Sparkles as SparklesNode,
  Star as StarNode,
  SunMoon as SunMoonNode,
  Sun as SunNode,
  Tags as TagsNode,
  Trash2 as Trash2Node,
  TriangleAlert as TriangleAlertNode,
  Warehouse as WarehouseNode,
  X as XNode,
} from "lucide";
import { createElement, type SVGProps } from "react";

/** Drawn where the page is drawn: the react package of the same icons would send each to the browser as a component. */
function icon(nodes: IconNode) {
  return function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg
        aria-hidden={true}
        fill="none"
        height="24"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="2"
        viewBox="0 0 24 24"
        width="24"
        {...props}
      >
        {nodes.map(([tag, attributes]) =>
          createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
        )}
      </svg>
    );
  };
}

export const ArrowLeft = icon(ArrowLeftNode);
export const ArrowRight = icon(ArrowRightNode);
export const BadgeCheck = icon(BadgeCheckNode);
export const Ban = icon(BanNode);
export const Banknote = icon(BanknoteNode);
export const Building2 = icon(Building2Node);
export const CalendarRange = icon(CalendarRangeNode);
export const Camera = icon(CameraNode);
export const Check = icon(CheckNode);
export const ChevronDown = icon(ChevronDownNode);
export const ChevronRight = icon(ChevronRightNode);
export const CircleAlert = icon(CircleAlertNode);
export const CircleCheck = icon(CircleCheckNode);
export const CircleDashed = icon(CircleDashedNode);
export const CircleDot = icon(CircleDotNode);
export const CircleUser = icon(CircleUserNode);
export const Coins = icon(CoinsNode);
export const Container = icon(ContainerNode);
export const Ellipsis = icon(EllipsisNode);
export const House = icon(HouseNode);
export const ImageOff = icon(ImageOffNode);
export const ImagePlus = icon(ImagePlusNode);
export const Inbox = icon(InboxNode);
export const Info = icon(InfoNode);
export const Languages = icon(LanguagesNode);
export const Layers = icon(LayersNode);
export const LayoutGrid = icon(LayoutGridNode);
export const LogOut = icon(LogOutNode);
export const MailCheck = icon(MailCheckNode);
export const MapPin = icon(MapPinNode);
export const MessageSquarePlus = icon(MessageSquarePlusNode);
export const MessageSquareWarning = icon(MessageSquareWarningNode);
export const Minus = icon(MinusNode);
export const Package = icon(PackageNode);
export const PackageCheck = icon(PackageCheckNode);
export const Plus = icon(PlusNode);
export const ReceiptText = icon(ReceiptTextNode);
export const Search = icon(SearchNode);
export const SearchX = icon(SearchXNode);
export const Settings = icon(SettingsNode);
export const ShoppingBasket = icon(ShoppingBasketNode);
export const ShoppingCart = icon(ShoppingCartNode);
export const SlidersHorizontal = icon(SlidersHorizontalNode);
export const Sparkles = icon(SparklesNode);
export const Star = icon(StarNode);
export const Sun = icon(SunNode);
export const SunMoon = icon(SunMoonNode);
export const Tags = icon(TagsNode);
export const Trash2 = icon(Trash2Node);
export const TriangleAlert = icon(TriangleAlertNode);
export const Warehouse = icon(WarehouseNode);
export const X = icon(XNode);
