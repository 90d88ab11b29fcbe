/** What the choices of the plan's form send that name no row. */

/** In the place of a reporter's id: the work is offered to the whole newsroom. */
export const OFFER = 'offer';
/** In the place of a reporter's id: whom the list `leadElse` names. */
export const SOMEBODY_ELSE = 'else';
/** In the place of a proposed seat: the day, the hour and the slot that the form's fields name. */
export const OWN_SEAT = 'own';
