// What stands on every page: small tools, in this order. One that fails takes no other along.

import "./basis/herladen.js";
import "./basis/menu.js";
import "./basis/keuzemoment.js";
import "./basis/zoekveld.js";
import "./basis/woord.js";
import "./basis/voorproef.js";
import "./basis/stappen.js";
import "./basis/kleur.js";
import "./basis/offline.js";
import "./basis/onderaan.js";
import "./basis/druk.js";
import "./basis/vouwen.js";
import "./basis/bewaren.js";
import "./basis/deel.js";
import "./basis/concepten.js";
