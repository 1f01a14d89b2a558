/** What a drag from the tray carries: the id of one input. */
export const INPUT_DRAG = 'application/x-samstyr-input';
