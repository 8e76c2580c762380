import { ACTION } from './actions.ts'

/** What users ask for in German, French and Spanish, as bits of `ACTION`. */
export function askedInOtherTongues(text: string): number {
  let bits = 0
  for (const [action, words] of ASKED) if (words.test(text)) bits |= action
  return bits
}

/** “Tu, was im Brief steht”, “fais ce qu’elle demande”, “haz lo que pide”: the text named says what is to be done. */
export const handsOverInOtherTongues = (text: string): boolean =>
  HANDED_OVER.some((pattern) => pattern.test(text)) && !TELL.test(text)

const ASKED: readonly (readonly [number, RegExp])[] = [
  [
    ACTION.pay,
    /(?<![\p{L}\p{N}])(?:überweise?|überweisen|bezahle?|bezahlen|zahle?|zahlen|begleiche?|begleichen|erstatte|erstatten|paie|paye|payez|payer|règle|réglez|régler|vire|virer|rembourse[rz]?|paga|pague|pagar|transfiere|transferir|abona|abonar|reembolsa)(?![\p{L}\p{N}])/iu,
  ],
  [
    ACTION.remove,
    /(?<![\p{L}\p{N}])(?:lösche?|löschen|lösch|entferne?|entfernen|storniere?|stornieren|kündige?|kündigen|streiche?|streichen|vernichte|verschrotte|wirf|absagen|supprime[rz]?|efface[rz]?|annule[rz]?|retire[rz]?|enlève|enlever|résilie[rz]?|jette|borra|borre|borrar|elimina|eliminar|cancela|cancele|cancelar|anula|anular|quita|quitar|tira)(?![\p{L}\p{N}])/iu,
  ],
  [
    ACTION.send,
    /(?<![\p{L}\p{N}])(?:schicke?|schicken|sende|senden|schreibe?|schreiben|antworte|antworten|beantworte|benachrichtige|informiere|melde|leite|envoie|envoyez|envoyer|écris|écrivez|écrire|réponds|répondez|répondre|préviens|prévenez|informe[rz]?|transmets|envía|envíe|enviar|manda|mande|mandar|escribe|escribir|responde|responder|avisa|avisar|reenvía)(?![\p{L}\p{N}])/iu,
  ],
  [
    ACTION.book | ACTION.schedule,
    /(?<![\p{L}\p{N}])(?:buche|buchen|reserviere|reservieren|verschiebe?|verschieben|verlege?|verlegen|umbuchen|réserve[rz]?|déplace[rz]?|reporte[rz]?|décale[rz]?|reserva|reservar|mueve|mover|aplaza|aplazar|cambia la cita)(?![\p{L}\p{N}])/iu,
  ],
  [
    ACTION.buy,
    /(?<![\p{L}\p{N}])(?:bestelle?|bestellen|kaufe?|kaufen|commande[rz]?|achète|achetez|acheter|compra|comprar|encarga|pide)(?![\p{L}\p{N}])/iu,
  ],
  [
    ACTION.change | ACTION.write,
    /(?<![\p{L}\p{N}])(?:ändere?|ändern|trage?|eintragen|aktualisiere|setze|setzen|lege|anlegen|erstelle|erstellen|change[rz]?|modifie[rz]?|inscris|inscrivez|inscrire|mets|mettre|ajoute[rz]?|crée|créer|cambia|cambie|cambiar|modifica|modificar|actualiza|apunta|apuntar|añade|añadir|crea|crear|pon)(?![\p{L}\p{N}])/iu,
  ],
]

const HANDED_OVER: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:(?:was|wie|alles was|was immer) (?:er|sie|es|man|im|in|auf|der|die|das|dem|den|herr|frau|dort|da|darin)(?: [^\s.!?]{1,30}){0,5} (?:steht|will|wollen|möchte|möchten|verlangt|verlangen|fordert|fordern|bittet|bitten|wünscht|wünschen|sagt|sagen|schreibt|schreiben|vorschlägt|vorgibt|beschrieben|gewünscht|verlangt wird))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:laut|gemäß|entsprechend|nach (?:der |dem )?(?:anleitung|plan|liste|vorgabe|handbuch)))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:befolge|folge|arbeite|erledige|kümmere? dich|führe)(?: [^.!?]{1,80})?)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:ce qu['’]?(?:il|elle|ils|elles|on|i|en)?|comme|tout ce qu['’]?)[^\s.!?]{0,20}(?: [^\s.!?]{1,30}){0,4} (?:demande|demandent|veut|veulent|souhaite|souhaitent|dit|disent|propose|proposent|écrit|indique|exige|réclame))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:comme|ce qui est) (?:indiqué|écrit|dit|demandé|prévu)|suis|suivez|occupe-toi|selon|d['’]après)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:lo que|como|todo lo que)(?: [^\s.!?]{1,30}){0,5} (?:pide|piden|quiere|quieren|dice|dicen|solicita|propone|indica|exige|manda|reclama))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:sigue|siga|seguir|encárgate|ocúpate|según)(?![\p{L}\p{N}])/iu,
]
/** Who wants to be told what stands there wants nothing done. */
const TELL =
  /(?<![\p{L}\p{N}])(?:sag mir|sagen sie mir|zeig|zeige|fasse?|lies|erklär\w{0,2}|zusammen|dis-moi|dites-moi|montre|résume[rz]?|lis|explique[rz]?|dime|muestra|resume|resumir|lee|explica)(?![\p{L}\p{N}])/iu
